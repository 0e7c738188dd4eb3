import type { Bench } from "../measure/run-bench.ts";

/**
 * The value that a figure must reach, and the one it should reach, on two cores
 * without a GPU unless its words say otherwise. `figure` gives null or undefined
 * if it was not measured; `spoilt` says in words why a figure does not count.
 */
interface Target {
	name: string;
	words: string;
	unit: string;
	must: number;
	aim: number | null;
	better: "more" | "less";
	figure: (bench: Figures) => number | null | undefined;
	spoilt?: (bench: Figures) => string | null;
}

type Figures = Pick<Bench, "ratios" | "crowds" | "self" | "gpu" | "package">;

type Met = "aim" | "must" | "missed";

/** `value` and `met` are null if the figure was not measured. */
export type Judged = Pick<
	Target,
	"name" | "words" | "unit" | "must" | "aim"
> & { value: number | null; met: Met | null; spoilt: string | null };

/** A camera of 60 pictures a second delivers slightly fewer, and only whole looks are counted. */
const TOLERANCE = 0.02;

/** What the looks at many people may take of one core, everything together. */
const MOST_CORE_SHARE = 0.7;

export const TARGETS: readonly Target[] = [
	{
		name: "ratioHuman",
		words: "one face, whole inference, against human on WASM",
		unit: "times faster",
		must: 8,
		aim: 12,
		better: "more",
		figure: ({ ratios }) => ratios?.human,
	},
	{
		name: "ratioFaceApi",
		words: "one face, whole inference, against face-api on WASM",
		unit: "times faster",
		must: 6.5,
		aim: 9,
		better: "more",
		figure: ({ ratios }) => ratios?.faceApi,
	},
	{
		name: "selfFramesPerSecond",
		words: "one camera, every frame analysed",
		unit: "frames/s",
		must: 100,
		aim: 120,
		better: "more",
		figure: ({ self }) =>
			mostOf(self.map(({ analysedPerSecond }) => analysedPerSecond)),
	},
	{
		name: "coreShare9",
		words: "9 people at 2 Hz each, everything together",
		unit: "of one core",
		must: 0.25,
		aim: 0.15,
		better: "less",
		figure: (bench) => crowdOf(bench, 9)?.cpu?.together,
		spoilt: (bench) => looksTooSeldom(bench, 9, 2),
	},
	{
		name: "looks25",
		words: "25 people within 0.7 of a core, each at least",
		unit: "Hz",
		must: 2,
		aim: 2.3,
		better: "more",
		figure: (bench) => crowdOf(bench, 25)?.looksPerSecond.min,
		spoilt: (bench) => takesTooMuch(bench, 25),
	},
	{
		name: "looks49",
		words: "49 people within 0.7 of a core, each at least",
		unit: "Hz",
		must: 1.5,
		aim: 2,
		better: "more",
		figure: (bench) => crowdOf(bench, 49)?.looksPerSecond.min,
		spoilt: (bench) => takesTooMuch(bench, 49),
	},
	{
		name: "mainThreadShare25",
		words: "page's main thread, 25 people at 2 Hz each",
		unit: "of the time",
		must: 0.015,
		aim: 0.01,
		better: "less",
		figure: (bench) => crowdOf(bench, 25)?.mainThread.addedShare,
		spoilt: (bench) => looksTooSeldom(bench, 25, 2),
	},
	{
		name: "longestTaskMs25",
		words: "page's main thread, 25 people, longest task's processor time",
		unit: "ms",
		must: 8,
		aim: null,
		better: "less",
		figure: (bench) =>
			crowdOf(bench, 25)?.mainThread.longestContentScriptTaskCpuMs,
	},
	{
		name: "offscreenMemoryMb",
		words: "memory of the offscreen document, most people",
		unit: "MB",
		must: 350,
		aim: 200,
		better: "less",
		figure: ({ crowds }) =>
			mostOf(
				crowds.map(
					({ memory }) => memory.processesPrivateMb ?? memory.documentMb,
				),
			),
	},
	{
		name: "zippedMb",
		words: "built extension, zipped",
		unit: "MB",
		must: 9.5,
		aim: null,
		better: "less",
		figure: (bench) => bench.package.zippedMb,
	},
	{
		name: "gpuLooks49",
		words: "on a GPU: 49 people on WebGPU, each",
		unit: "Hz",
		must: 10,
		aim: null,
		better: "more",
		figure: (bench) =>
			bench.gpu?.provider?.name === "webgpu"
				? crowdOf(bench, 49)?.looksPerSecond.min
				: null,
	},
];

export function judge(bench: Figures): Judged[] {
	return TARGETS.map((target) => {
		const { name, words, unit, must, aim } = target;
		const value = target.figure(bench) ?? null;
		const spoilt = (value !== null && target.spoilt?.(bench)) || null;
		const met =
			value === null ? null : spoilt ? "missed" : reached(target, value);
		return { name, words, unit, must, aim, value, met, spoilt };
	});
}

function reached({ must, aim, better }: Target, value: number): Met {
	const reaches = (wanted: number) =>
		better === "more" ? value >= wanted * (1 - TOLERANCE) : value <= wanted;
	if (aim !== null && reaches(aim)) return "aim";
	return reaches(must) ? "must" : "missed";
}

function crowdOf({ crowds }: Pick<Figures, "crowds">, people: number) {
	return crowds.find((crowd) => crowd.people === people);
}

function looksTooSeldom(bench: Figures, people: number, perSecond: number) {
	const median = crowdOf(bench, people)?.looksPerSecond.median ?? 0;
	return median < perSecond * (1 - TOLERANCE)
		? `at ${median.toFixed(1)} Hz`
		: null;
}

function takesTooMuch(bench: Figures, people: number) {
	const share = crowdOf(bench, people)?.cpu?.together ?? 0;
	return share > MOST_CORE_SHARE ? `with ${share.toFixed(2)} of a core` : null;
}

function mostOf(values: readonly number[]) {
	return values.length > 0 ? Math.max(...values) : null;
}
