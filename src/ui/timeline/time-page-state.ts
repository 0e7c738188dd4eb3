import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { Marker } from "../../core/timeline/marker.ts";
import type {
	TimelineBin,
	TimelinePerson,
} from "../../core/timeline/room-timeline.ts";
import type { TimeWindow } from "../../core/timeline/time-window.ts";
import {
	personPoints,
	roomPoints,
	type TimelinePoint,
} from "../../core/timeline/timeline-series.ts";
import type { TimelineView } from "../../core/timeline/timeline-update.ts";
import { stableComputed } from "../state/stable-computed.ts";
import { type ShownWindow, timeWindowState } from "./time-window-state.ts";

const { binMs, keptMs } = THRESHOLDS.timeline;

/** A timeline, and which part of it the user looks at. */
export interface TimePageState {
	/** Sorted by name. */
	readonly people: ReadonlySignal<readonly TimelinePerson[]>;
	readonly bins: ReadonlySignal<readonly TimelineBin[]>;
	readonly markers: ReadonlySignal<readonly Marker[]>;
	/** Null stands for the whole room. */
	readonly chosen: ReadonlySignal<TimelinePerson | null>;
	/** The points of the chosen person, or else of the room. */
	readonly points: ReadonlySignal<readonly TimelinePoint[]>;
	readonly shown: ShownWindow;
	choose(row: number | null): void;
}

export function timePageState(
	view: ReadonlySignal<TimelineView>,
	groupSize: ReadonlySignal<number>,
): TimePageState {
	const chosenRow = signal<number | null>(null);
	const people = stableComputed(() => byName(view.value.people));
	const bins = computed(() => view.value.bins);
	const markers = computed(() => view.value.markers);
	const chosen = stableComputed(
		() => people.value.find(({ row }) => row === chosenRow.value) ?? null,
	);
	return {
		people,
		bins,
		markers,
		chosen,
		points: computed(() => {
			const record = { people: people.value, bins: bins.value };
			return chosen.value
				? personPoints(record, chosen.value.row)
				: roomPoints(record, groupSize.value);
		}),
		shown: timeWindowState(
			stableComputed(() => extentOf(bins.value, markers.value)),
		),
		choose(row) {
			chosenRow.value = row;
		},
	};
}

function byName(people: readonly TimelinePerson[]): TimelinePerson[] {
	return people.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The time from the first to the last bin or marker; a marker may come before its bin has ended. */
function extentOf(
	bins: readonly TimelineBin[],
	markers: readonly Marker[],
): TimeWindow {
	const starts = [
		...bins.map(({ startMs }) => startMs),
		...markers.map(slotOf),
	];
	const toMs = Math.max(...starts) + binMs;
	return { fromMs: Math.max(Math.min(...starts), toMs - keptMs), toMs };
}

function slotOf({ atMs }: Marker): number {
	return Math.floor(atMs / binMs) * binMs;
}
