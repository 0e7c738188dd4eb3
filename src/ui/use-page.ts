import { useEffect, useState } from "preact/hooks";
import type { PipelineFailure } from "../core/pipeline-failure.ts";
import { send } from "../platform/messenger.ts";

/**
 * Why the tab's page cannot be read at all, known before anybody tries; null
 * where it can, or where that is not known yet.
 * @param isGranted whether a click on the action opened the popup: then Chrome
 * lets the page be read, and where it does not, no further click helps
 */
export function usePage(
	tabId: number,
	isGranted: boolean,
): PipelineFailure | null {
	const [failure, setFailure] = useState<PipelineFailure | null>(null);
	useEffect(() => {
		send("background/page-requested", { tabId }).then((probed) =>
			setFailure(probed.ok ? null : unreadable(probed.error, isGranted)),
		);
	}, [tabId, isGranted]);
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
