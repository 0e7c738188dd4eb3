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
import { openPort } from "../../platform/port.ts";
import { reconnect } from "../../platform/reconnect.ts";
import { untilAborted } from "../../platform/until-aborted.ts";

/** The pauses do not grow, since the offscreen document is back within seconds, or the tab is off. */
const PAUSES = { firstMs: 1_000, longestMs: 1_000 };
const NOTHING: TimelineView = { people: [], bins: [], markers: [], cue: null };

export interface TimelineState {
	/** Empty until the first update has come. */
	readonly view: ReadonlySignal<TimelineView>;
	readonly cue: ReadonlySignal<Cue | null>;
	readonly isEmpty: ReadonlySignal<boolean>;
}

/** Follows a tab's timeline as it grows, until `life` aborts. When the other end closes the port, a new one is opened. */
export function timelineState(tabId: number, life: AbortSignal): TimelineState {
	const received = signal<TimelineView | null>(null);
	void reconnect(
		async () => {
			await receiveFromOnePort(tabId, received, life);
			return "failed";
		},
		PAUSES,
		life,
	);
	const view = computed(() => received.value ?? NOTHING);
	return {
		view,
		cue: computed(() => view.value.cue),
		isEmpty: computed(() => {
			const { bins, markers } = view.value;
			return bins.length === 0 && markers.length === 0;
		}),
	};
}

async function receiveFromOnePort(
	tabId: number,
	received: { value: TimelineView | null },
	life: AbortSignal,
) {
	const port = openPort(timelinePortName(tabId));
	port.listen((message) => {
		const news = parseTimelineUpdate(message);
		if (news && !life.aborted)
			received.value = applyUpdate(received.value, news);
	});
	await untilAborted(port.closed, life);
	if (life.aborted) port.close();
}
