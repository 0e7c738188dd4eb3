import { median } from "../bench/figures/percentiles.ts";
import type { LeftOvers } from "./leave-meeting.ts";
import { theilSen } from "./slope.ts";
import type { Sample } from "./take-sample.ts";

/** A figure that may not grow. */
interface Watched {
	name: string;
	words: string;
	unit: string;
	/** Growth over a whole soak that does not count as a leak, since the browser takes and returns that much by itself. */
	tolerance: number;
	value: (sample: Sample) => number | null;
}

interface Growth {
	name: string;
	words: string;
	unit: string;
	/** Median; null if not measured. */
	level: number | null;
	most: number | null;
	/** Growth for each hour of the meeting. */
	perHour: number | null;
	/** Lower end of the 99 % interval of `perHour`; `high` is the upper end. */
	low: number | null;
	high: number | null;
	/** Whether even the interval's lower end adds up to more than the tolerance. */
	grows: boolean;
}

export interface Verdict {
	growths: readonly Growth[];
	leftOvers: LeftOvers;
	/** Faults in words; none if the soak has passed. */
	faults: readonly string[];
}

export const WATCHED: readonly Watched[] = [
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
		// The allocators keep pages for popups that open and close.
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
		// Other work on the machine changes the latency by more than this.
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
		"net",
		"tilePort",
		"roomPort",
		"timePort",
		"tab",
	].map((kind) => ({
		name: kind,
		words: `open: ${kind}`,
		unit: "",
		tolerance: 0.5,
		value: ({ open }: Sample) => open[kind] ?? null,
	})),
	{
		name: "contentPictures",
		words: "open: picture in the content script",
		unit: "",
		tolerance: 0.5,
		value: ({ contentPictures }) => contentPictures,
	},
];

export function judge({
	samples,
	leftOvers,
	settleSeconds,
	hoursPerSecond,
}: {
	/** In the order of time. */
	samples: readonly Sample[];
	leftOvers: LeftOvers;
	/** Length of the start that is not judged, in which code is compiled and memory fills to its level. */
	settleSeconds: number;
	/** Hours of the meeting for each second of the soak: 1/3600, or more if the soak is accelerated. */
	hoursPerSecond: number;
}): Verdict {
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

/** Minimum number of samples for a slope and its interval. */
const LEAST_SAMPLES = 4;

function growthOf(
	{ name, words, unit, tolerance, value }: Watched,
	samples: readonly Sample[],
	hoursPerSecond: number,
): Growth {
	const points = samples.flatMap((sample) => {
		const y = value(sample);
		return y === null ? [] : [{ x: sample.atSeconds * hoursPerSecond, y }];
	});
	const described = { name, words, unit };
	const slope = theilSen(points);
	if (!slope) {
		const unknown = { level: null, most: null, perHour: null };
		return { ...described, ...unknown, low: null, high: null, grows: false };
	}
	const values = points.map(({ y }) => y);
	const span = (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0);
	return {
		...described,
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

function leftOverFaults(leftOvers: LeftOvers) {
	return (Object.keys(WHEN) as (keyof LeftOvers)[]).flatMap((when) =>
		Object.entries(leftOvers[when]).map(([kind, count]) =>
			count > 0
				? `${count} ${kind} left over ${WHEN[when]}`
				: `${-count} ${kind} too many closed ${WHEN[when]}`,
		),
	);
}

function round(value: number | null) {
	return value === null ? "?" : String(Number(value.toPrecision(3)));
}
