import { sharedRuns } from "../../core/base/mutex.ts";
import { HISTORY_FAILURES } from "../../core/base/pipeline-failure.ts";
import { MAX_MARKERS, type Marker } from "../../core/timeline/marker.ts";
import type { addMarker } from "../../store/markers.ts";
import type { FailureLog } from "../diagnostics/failure-log.ts";

/** Writes markers to storage. A marker that cannot be written is reported as a failure and waits until it can; of more than `MAX_MARKERS`, the oldest is dropped. */
export interface MarkerKeeper {
	keep(tabId: number, marker: Marker): Promise<void>;
	/** Writes all waiting markers. */
	retry(): Promise<void>;
}

export function markerKeeper(
	addMarker: AddMarker,
	failures: Pick<FailureLog, "hold" | "clear">,
): MarkerKeeper {
	const waiting: Parameters<AddMarker>[] = [];
	let isHeld = false;

	async function write(): Promise<void> {
		for (let next = waiting[0]; next; next = waiting[0]) {
			const kept = await addMarker(...next);
			if (!kept.ok) {
				failures.hold(kept.error);
				isHeld = true;
				return;
			}
			// It may have been dropped meanwhile.
			const at = waiting.indexOf(next);
			if (at >= 0) waiting.splice(at, 1);
		}
		if (!isHeld) return;
		isHeld = false;
		for (const code of HISTORY_FAILURES) failures.clear(code);
	}

	const retry = sharedRuns(write);
	return {
		keep(tabId, marker) {
			waiting.push([tabId, marker]);
			if (waiting.length > MAX_MARKERS) waiting.shift();
			return retry();
		},
		retry,
	};
}

type AddMarker = typeof addMarker;
