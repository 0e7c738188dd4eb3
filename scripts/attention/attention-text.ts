import type { AttentionFigures } from "./figures.ts";
import type { KindFigures } from "./kind-figures.ts";

/** The figures as text for the terminal. */
export function attentionText(name: string, figures: AttentionFigures) {
	const { moments, eyes, notes, distractions } = figures;
	return [
		name,
		`  facing against away: balanced accuracy ${number(figures.balancedAccuracy)}, answered ${number(figures.answered)} (${moments.facing} + ${moments.away} moments)`,
		`  yaw error ${pair(figures.yawErrorDeg)}, pitch error ${pair(figures.pitchErrorDeg)} degrees (median / p95)`,
		`  state changes a minute, sitting still: ${number(figures.stateChangesPerMinute)}`,
		`  shown away at a known side screen: ${number(figures.falseAwayAtSideScreen)} of the time; alarms over somebody who looks down: ${notes.alarms} of ${notes.spells}`,
		`  without a face, nothing said of attention: ${number(figures.absenceKept)} of the time`,
		`  eyes closed: ${number(eyes.found)} of ${eyes.closures} found, ${number(eyes.falsePerTenMinutes)} false in ten minutes`,
		...Object.entries(distractions).map(([name, kinds]) =>
			kindsText(name, kinds),
		),
		`  looks at each person: ${number(figures.looksPerSecond)} a second`,
	].join("\n");
}

function kindsText(
	name: string,
	{ said, truth, right, readable }: KindFigures,
) {
	const shares = ({ toward, elsewhere, away }: KindFigures["said"]) =>
		[toward, elsewhere, away].map((share) => share.toFixed(2)).join(" / ");
	return `  ${name}: toward / elsewhere / away ${shares(said)}, truly ${shares(truth)}; right ${number(right)}, readable ${number(readable)} of the time`;
}

function number(value: number | null) {
	return value === null ? "-" : value.toFixed(3);
}

function pair(value: { median: number; p95: number } | null) {
	return value === null
		? "-"
		: `${value.median.toFixed(1)} / ${value.p95.toFixed(1)}`;
}
