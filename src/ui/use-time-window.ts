import { useMemo, useState } from "preact/hooks";
import {
	isLatest,
	latest,
	spanOf,
	type TimeWindow,
} from "../core/time-window.ts";

const FIRST_SPAN_MS = 1_800_000;

export interface ShownWindow {
	readonly window: TimeWindow;
	readonly extent: TimeWindow;
	show(window: TimeWindow): void;
}

/** What is shown of a time that grows: its end, until the user looks elsewhere. */
export function useTimeWindow(extent: TimeWindow): ShownWindow {
	const [spanMs, setSpanMs] = useState(FIRST_SPAN_MS);
	const [kept, setKept] = useState<TimeWindow | null>(null);
	const { fromMs, toMs } = kept ?? latest(extent, spanMs);
	// The same object for the same time: charts are drawn again where it changes.
	const window = useMemo(() => ({ fromMs, toMs }), [fromMs, toMs]);
	return {
		window,
		extent,
		show(window) {
			setSpanMs(spanOf(window));
			setKept(isLatest(window, extent) ? null : window);
		},
	};
}
