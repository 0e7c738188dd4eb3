import { pan, spanOf, zoom } from "../../core/timeline/time-window.ts";
import { text } from "../../platform/i18n/text.ts";
import { clockText } from "../kit/clock-text.ts";
import type { ShownWindow } from "./time-window-state.ts";

const STEP_MS = 10_000;
const ZOOM_FACTOR = 2;

/** Scrolls and zooms all charts, with the keyboard as well as with the mouse. */
export function TimeScroll(shown: ShownWindow) {
	const { show } = shown;
	const window = shown.window.value;
	const extent = shown.extent.value;
	const middleMs = (window.fromMs + window.toMs) / 2;
	const firstMs = Math.min(extent.toMs, extent.fromMs + spanOf(window));
	const isWhole = firstMs >= extent.toMs;
	return (
		<div class="time-scroll">
			<input
				type="range"
				aria-label={text("time_shown")}
				aria-valuetext={text(
					"time_span",
					clockText(window.fromMs),
					clockText(window.toMs),
				)}
				min={firstMs}
				max={extent.toMs}
				step={STEP_MS}
				value={window.toMs}
				disabled={isWhole}
				onInput={({ currentTarget }) =>
					show(pan(window, currentTarget.valueAsNumber - window.toMs, extent))
				}
			/>
			<button
				type="button"
				aria-label={text("time_closer")}
				onClick={() => show(zoom(window, 1 / ZOOM_FACTOR, middleMs, extent))}
			>
				+
			</button>
			<button
				type="button"
				aria-label={text("time_wider")}
				disabled={isWhole}
				onClick={() => show(zoom(window, ZOOM_FACTOR, middleMs, extent))}
			>
				−
			</button>
			<button
				type="button"
				disabled={window.toMs >= extent.toMs}
				onClick={() => show(pan(window, extent.toMs - window.toMs, extent))}
			>
				{text("time_now")}
			</button>
		</div>
	);
}
