import type { AttentionFigures } from "./figures.ts";

/** The figures as text for the terminal. */
export function attentionText(name: string, figures: AttentionFigures) {
	const { moments, eyes, notes } = figures;
	return [
		name,
		`  facing against away: balanced accuracy ${number(figures.balancedAccuracy)}, answered ${number(figures.answered)} (${moments.facing} + ${moments.away} moments)`,
		`  yaw error ${pair(figures.yawErrorDeg)}, pitch error ${pair(figures.pitchErrorDeg)} degrees (median / p95)`,
		`  state changes a minute, sitting still: ${number(figures.stateChangesPerMinute)}`,
		`  shown away at a known side screen: ${number(figures.falseAwayAtSideScreen)} of the time; alarms over notes: ${notes.alarms} of ${notes.spells}`,
		`  without a face, nothing said of attention: ${number(figures.absenceKept)} of the time`,
		`  eyes closed: ${number(eyes.found)} of ${eyes.closures} found, ${number(eyes.falsePerTenMinutes)} false in ten minutes`,
	].join("\n");
}

function number(value: number | null) {
	return value === null ? "-" : value.toFixed(3);
}

function pair(value: { median: number; p95: number } | null) {
	return value === null
		? "-"
		: `${value.median.toFixed(1)} / ${value.p95.toFixed(1)}`;
}
