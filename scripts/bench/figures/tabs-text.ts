import type { Rates, TabsFigures } from "../measure/measure-tabs.ts";

/** @returns a line for each measurement, and what the meeting keeps, with its target */
export function tabsText(figures: TabsFigures): string {
	const { people, videos, alone, besideUnread, besideRead, other, kept } =
		figures;
	return [
		`${people} people alone: ${ratesText(alone)}`,
		`the same beside ${videos} videos that are not read: ${ratesText(besideUnread)}`,
		`the same while they are read: ${ratesText(besideRead)}`,
		`the other tab, ${other.people} people listed: ${ratesText(other)}`,
		`Reading the other tab, the meeting keeps ${Math.round(100 * kept)} % of its looks; target 90 %.`,
	].join("\n");
}

function ratesText({
	min,
	median,
	mean,
	droppedPerSecond,
	limitedBy,
	latencyMs,
	cpu,
}: Rates) {
	const looks = `${mean.toFixed(2)} looks a second each (median ${median.toFixed(2)}, least ${min.toFixed(2)}), limited by ${limitedBy}`;
	const late = latencyMs
		? `, ${latencyMs.p50.toFixed(0)} ms from picture to reading (p95 ${latencyMs.p95.toFixed(0)})`
		: "";
	const dropped = `, ${droppedPerSecond.toFixed(1)} pictures a second dropped`;
	const shares = cpu
		? `; cores: extension ${cpu.extension.toFixed(2)}, pages ${cpu.page.toFixed(2)}, GPU process ${cpu.gpu.toFixed(2)}, browser ${cpu.browser.toFixed(2)}`
		: "";
	return `${looks}${late}${dropped}${shares}`;
}
