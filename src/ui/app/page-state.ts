import { type ReadonlySignal, signal } from "@preact/signals";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import { send } from "../../platform/messenger.ts";

/**
 * Why the tab's page cannot be read at all, known before anybody tries; null
 * where it can, or where that is not known yet.
 * @param isGranted whether a click on the action opened the popup: then Chrome
 * lets the page be read, and where it does not, no further click helps
 */
export function pageState(
	tabId: number,
	isGranted: boolean,
	life: AbortSignal,
): ReadonlySignal<PipelineFailure | null> {
	const failure = signal<PipelineFailure | null>(null);
	send("background/page-requested", { tabId }).then((probed) => {
		if (!probed.ok && !life.aborted)
			failure.value = unreadable(probed.error, isGranted);
	});
	return failure;
}

function unreadable(
	failure: PipelineFailure,
	isGranted: boolean,
): PipelineFailure | null {
	switch (failure.code) {
		case "page-not-readable":
		case "page-is-file":
			return failure;
		case "injection-refused":
			return isGranted ? { ...failure, code: "page-not-readable" } : null;
		default:
			return null;
	}
}
