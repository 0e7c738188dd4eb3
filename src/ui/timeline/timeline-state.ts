import { computed, type ReadonlySignal, signal } from "@preact/signals";
import {
	parseTimelineUpdate,
	timelinePortName,
} from "../../contract/timeline-port.ts";
import type { Cue } from "../../core/room/cues.ts";
import {
	applyUpdate,
	type TimelineView,
} from "../../core/timeline/timeline-update.ts";
import { wait } from "../../platform/clock.ts";
import { openPort } from "../../platform/port.ts";

const PAUSE_MS = 1_000;
const NOTHING: TimelineView = { people: [], bins: [], markers: [], cue: null };

export interface TimelineState {
	/** With nothing in it until it was heard. */
	readonly view: ReadonlySignal<TimelineView>;
	readonly cue: ReadonlySignal<Cue | null>;
	readonly isEmpty: ReadonlySignal<boolean>;
}

/** A tab's past, as it grows, until `life` aborts. When the other end goes, it is asked for again. */
export function timelineState(tabId: number, life: AbortSignal): TimelineState {
	const heard = signal<TimelineView | null>(null);
	void follow(tabId, heard, life);
	const view = computed(() => heard.value ?? NOTHING);
	return {
		view,
		cue: computed(() => view.value.cue),
		isEmpty: computed(() => {
			const { bins, markers } = view.value;
			return bins.length === 0 && markers.length === 0;
		}),
	};
}

async function follow(
	tabId: number,
	heard: { value: TimelineView | null },
	life: AbortSignal,
) {
	while (!life.aborted) {
		const port = openPort(timelinePortName(tabId));
		port.listen((message) => {
			const news = parseTimelineUpdate(message);
			if (news && !life.aborted) heard.value = applyUpdate(heard.value, news);
		});
		const over = AbortSignal.any([port.closed, life]);
		if (!over.aborted)
			await new Promise((resolve) =>
				over.addEventListener("abort", resolve, { once: true }),
			);
		if (life.aborted) port.close();
		else await wait(PAUSE_MS, life);
	}
}
