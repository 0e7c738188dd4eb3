import { succeed } from "../../src/core/base/result.ts";
import { answer } from "../../src/platform/messenger.ts";

/** Loads the content script when the background asks for it: Chrome injects it into no page of an extension. */
export function answerReader(): void {
	let run: number | null = null;
	answer("trial", {
		"trial/reader-requested": ({ file, runId, afresh }) => {
			if (afresh || runId !== run) load(file);
			run = runId;
			return succeed({});
		},
	});
}

/** A script that is added again runs again, and its last copy ends. */
function load(file: string): void {
	const script = document.createElement("script");
	script.src = new URL(file, location.origin).href;
	document.head.append(script);
}
