import type { TabsFigures } from "../measure/measure-tabs.ts";

/** @returns a line for each tab, and what the meeting keeps, with its target */
export function tabsText(figures: TabsFigures): string {
	const { people, videos, alone, beside, other, kept } = figures;
	return [
		`${people} people alone: ${ratesText(alone)}`,
		`the same beside ${videos} videos: ${ratesText(beside)}`,
		`the other tab, ${other.people} people listed: ${ratesText(other)}`,
		`The meeting keeps ${Math.round(100 * kept)} % of its looks; target 90 %.`,
	].join("\n");
}

function ratesText({ min, median, mean, latencyMs }: TabsFigures["alone"]) {
	const late = latencyMs
		? `, ${latencyMs.p50.toFixed(0)} ms from picture to reading (p95 ${latencyMs.p95.toFixed(0)})`
		: "";
	return `${mean.toFixed(2)} looks a second each (median ${median.toFixed(2)}, least ${min.toFixed(2)})${late}`;
}
