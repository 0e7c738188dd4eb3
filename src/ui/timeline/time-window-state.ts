import { type ReadonlySignal, signal } from "@preact/signals";
import {
	isLatest,
	latest,
	spanOf,
	type TimeWindow,
} from "../../core/timeline/time-window.ts";
import { stableComputed } from "../state/stable-computed.ts";

const FIRST_SPAN_MS = 1_800_000;

export interface ShownWindow {
	/** The same object as long as the time is the same, since charts are drawn again when it changes. */
	readonly window: ReadonlySignal<TimeWindow>;
	readonly extent: ReadonlySignal<TimeWindow>;
	show(window: TimeWindow): void;
}

/** The part shown of a time that grows: its end, until the user scrolls elsewhere. */
export function timeWindowState(
	extent: ReadonlySignal<TimeWindow>,
): ShownWindow {
	const spanMs = signal(FIRST_SPAN_MS);
	const chosen = signal<TimeWindow | null>(null);
	return {
		window: stableComputed(
			() => chosen.value ?? latest(extent.value, spanMs.value),
		),
		extent,
		show(window) {
			spanMs.value = spanOf(window);
			chosen.value = isLatest(window, extent.value) ? null : window;
		},
	};
}
