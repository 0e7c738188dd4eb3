import { median } from "../bench/figures/percentiles.mjs";
import { theilSen } from "./slope.mjs";

/**
 * @typedef {import("./take-sample.mjs").Sample} Sample
 * @typedef {import("./leave-meeting.mjs").LeftOvers} LeftOvers
 *
 * @typedef {object} Watched what may not grow
 * @property {string} name
 * @property {string} words
 * @property {string} unit
 * @property {number} tolerance growth over a whole soak that is no leak: what the browser takes and gives back by itself
 * @property {(sample: Sample) => number | null} value
 *
 * @typedef {object} Growth
 * @property {string} name
 * @property {string} words
 * @property {string} unit
 * @property {number | null} level median; null: not measured
 * @property {number | null} most
 * @property {number | null} perHour of the meeting
 * @property {number | null} low of perHour, 99 in 100
 * @property {number | null} high
 * @property {boolean} grows beyond noise: even the interval's low end adds up to more than is tolerated
 *
 * @typedef {object} Verdict
 * @property {readonly Growth[]} growths
 * @property {LeftOvers} leftOvers
 * @property {readonly string[]} faults in words; none where the soak is passed
 */

/** @type {readonly Watched[]} */
export const WATCHED = [
	{
		name: "documentMb",
		words: "offscreen document",
		unit: "MB",
		tolerance: 1,
		value: ({ documentMb }) => documentMb,
	},
	{
		name: "extensionMb",
		words: "extension's processes, private",
		unit: "MB",
		// The allocators' pages, which popups come into and leave again.
		tolerance: 8,
		value: ({ extensionMb }) => extensionMb,
	},
	{
		name: "pageHeapMb",
		words: "page, JavaScript",
		unit: "MB",
		tolerance: 0.5,
		value: ({ pageHeapMb }) => pageHeapMb,
	},
	{
		name: "pageMb",
		words: "page's process, private",
		unit: "MB",
		tolerance: 8,
		value: ({ pageMb }) => pageMb,
	},
	{
		name: "pageListeners",
		words: "page, event listeners",
		unit: "",
		tolerance: 20,
		value: ({ pageListeners }) => pageListeners,
	},
	{
		name: "latencyP50Ms",
		words: "latency, median",
		unit: "ms",
		// How busy the rest of the machine is weighs more than this.
		tolerance: 100,
		value: ({ latencyP50Ms }) => latencyP50Ms,
	},
	{
		name: "latencyP95Ms",
		words: "latency, 95th percentile",
		unit: "ms",
		tolerance: 250,
		value: ({ latencyP95Ms }) => latencyP95Ms,
	},
	...[
		"picture",
		"tensor",
		"session",
		"tilePort",
		"roomPort",
		"timePort",
		"tab",
	].map((kind) => ({
		name: kind,
		words: `open: ${kind}`,
		unit: "",
		tolerance: 0.5,
		value: (/** @type {Sample} */ { open }) => open[kind] ?? null,
	})),
	{
		name: "contentPictures",
		words: "open: picture in the content script",
		unit: "",
		tolerance: 0.5,
		value: ({ contentPictures }) => contentPictures,
	},
];

/**
 * @param {object} soak
 * @param {readonly Sample[]} soak.samples in their order
 * @param {LeftOvers} soak.leftOvers
 * @param {number} soak.settleSeconds before which nothing is judged: code is compiled and memory fills to its level
 * @param {number} soak.hoursPerSecond of the meeting; more than 1/3600 where it is accelerated
 * @returns {Verdict}
 */
export function judge({ samples, leftOvers, settleSeconds, hoursPerSecond }) {
	const settled = samples.filter(({ atSeconds }) => atSeconds >= settleSeconds);
	const growths = WATCHED.map((one) => growthOf(one, settled, hoursPerSecond));
	const grown = growths
		.filter(({ grows }) => grows)
		.map(({ words, unit, perHour, low }) =>
			`${words} grows by ${round(perHour)} ${unit} an hour, ${round(low)} at least`.replace(
				"  ",
				" ",
			),
		);
	const unmeasured =
		settled.length < LEAST_SAMPLES
			? [`only ${settled.length} samples after the start: too few to judge`]
			: [];
	return {
		growths,
		leftOvers,
		faults: [...unmeasured, ...grown, ...leftOverFaults(leftOvers)],
	};
}

/** For a slope and its interval. */
const LEAST_SAMPLES = 4;

/**
 * @param {Watched} watched
 * @param {readonly Sample[]} samples
 * @param {number} hoursPerSecond
 * @returns {Growth}
 */
function growthOf(
	{ name, words, unit, tolerance, value },
	samples,
	hoursPerSecond,
) {
	const points = samples.flatMap((sample) => {
		const y = value(sample);
		return y === null ? [] : [{ x: sample.atSeconds * hoursPerSecond, y }];
	});
	const about = { name, words, unit };
	const slope = theilSen(points);
	if (!slope) {
		const unknown = { level: null, most: null, perHour: null };
		return { ...about, ...unknown, low: null, high: null, grows: false };
	}
	const values = points.map(({ y }) => y);
	const span = (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0);
	return {
		...about,
		level: median(values),
		most: Math.max(...values),
		perHour: slope.slope,
		low: slope.low,
		high: slope.high,
		grows: slope.low * span > tolerance,
	};
}

const WHEN = {
	ofLooks: "when everybody has left",
	pictures: "in a heap when everybody has left",
	ofTab: "when the tab is switched off",
	ofDocument: "when nothing is on any more",
};

/** @param {LeftOvers} leftOvers */
function leftOverFaults(leftOvers) {
	return /** @type {(keyof LeftOvers)[]} */ (Object.keys(WHEN)).flatMap(
		(when) =>
			Object.entries(leftOvers[when]).map(([kind, count]) =>
				count > 0
					? `${count} ${kind} left over ${WHEN[when]}`
					: `${-count} ${kind} too many closed ${WHEN[when]}`,
			),
	);
}

/** @param {number | null} value */
function round(value) {
	return value === null ? "?" : String(Number(value.toPrecision(3)));
}
