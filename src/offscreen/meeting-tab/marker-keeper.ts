import { mutex } from "../../core/base/mutex.ts";
import { HISTORY_FAILURES } from "../../core/base/pipeline-failure.ts";
import type { Marker } from "../../core/timeline/marker.ts";
import type { addMarker } from "../../store/markers.ts";
import type { FailureLog } from "../diagnostics/failure-log.ts";

/** Writes markers to storage. A marker that cannot be written is reported as a failure and waits until it can. */
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
	const runExclusive = mutex();

	async function write(): Promise<void> {
		for (let next = waiting[0]; next; next = waiting[0]) {
			const kept = await addMarker(...next);
			if (!kept.ok) {
				failures.hold(kept.error);
				isHeld = true;
				return;
			}
			waiting.shift();
		}
		if (!isHeld) return;
		isHeld = false;
		for (const code of HISTORY_FAILURES) failures.clear(code);
	}

	return {
		keep(tabId, marker) {
			waiting.push([tabId, marker]);
			return runExclusive(write);
		},
		retry: () => runExclusive(write),
	};
}

type AddMarker = typeof addMarker;
