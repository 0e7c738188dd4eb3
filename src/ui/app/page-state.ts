import { type ReadonlySignal, signal } from "@preact/signals";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import { send } from "../../platform/messenger.ts";

/**
 * The reason why the tab's page cannot be read at all, known before the user
 * switches it on; null where the page can be read, or while that is not known.
 * @param isGranted whether a click on the action opened the popup: Chrome then
 * lets us read the page, and if it still refuses, no further click helps
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
