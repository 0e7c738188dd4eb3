import type { PanelFigures } from "../measure/measure-panel.ts";
import { median, percentile } from "./percentiles.ts";

/** @returns a line for each figure, with its target */
export function panelText({ updates, openMs, scrolls }: PanelFigures): string {
	return [
		...updates.map(
			({ view, scriptMs, longestScriptMs, layoutMs }) =>
				`${view}: ${ms(scriptMs)} of script an update, longest ${ms(longestScriptMs)}; style and layout ${ms(layoutMs)}; target 8 ms of script`,
		),
		`opens in ${ms(median(openMs))} (median), ${ms(Math.min(...openMs))} to ${ms(Math.max(...openMs))}; target 150 ms`,
		...Object.entries(scrolls).map(
			([way, { intervalsMs, workMs }]) =>
				`two hours scrolled by ${way}: the main thread works ${ms(median(workMs))} a frame, p95 ${ms(percentile(workMs, 0.95))}, target 16.7 ms; from frame to frame ${ms(median(intervalsMs))}, p95 ${ms(percentile(intervalsMs, 0.95))}`,
		),
		"Work is processor time of the page's main thread. The time from frame to frame is also that of the browser's drawing, which has no GPU here.",
	].join("\n");
}

function ms(time: number) {
	return `${time.toFixed(1)} ms`;
}
