import { type ReadonlySignal, signal } from "@preact/signals";
import {
	failureOf,
	type PipelineFailure,
} from "../../core/base/pipeline-failure.ts";
import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { repeat } from "../../platform/clock.ts";
import { isTabFrozen } from "../../platform/tabs.ts";
import { effectUntil } from "./effect-until.ts";
import { stableComputed } from "./stable-computed.ts";

const ASK_EVERY_MS = 2_000;

/** Why nothing new comes from a page that is still connected: Chrome has frozen its tab, or it hangs. Null while it answers. */
export function stoppedPageState(
	tabId: number,
	room: ReadonlySignal<RoomSummary | null>,
	life: AbortSignal,
): ReadonlySignal<PipelineFailure | null> {
	const failure = signal<PipelineFailure | null>(null);
	const isStopped = stableComputed(() => hasStopped(room.value));
	effectUntil(life, () => {
		failure.value = null;
		if (!isStopped.value) return undefined;
		const end = new AbortController();
		const { signal } = end;
		async function ask(): Promise<void> {
			const code = (await isTabFrozen(tabId)) ? "page-frozen" : "page-stopped";
			if (signal.aborted || failure.peek()?.code === code) return;
			failure.value = failureOf(code);
		}
		ask();
		// Chrome may freeze a page, or let it go on, while this is shown.
		repeat(ASK_EVERY_MS, signal, ask);
		return () => end.abort();
	});
	return failure;
}

function hasStopped(
	room: Pick<RoomSummary, "atMs" | "unansweredSinceMs"> | null,
): boolean {
	if (!room || room.unansweredSinceMs === null) return false;
	return room.atMs - room.unansweredSinceMs >= THRESHOLDS.pageSilenceMs;
}
