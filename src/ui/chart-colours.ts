import { type ReadonlySignal, signal } from "@preact/signals";

/** The theme's colours as a canvas needs them: CSS cannot reach into one. */
export interface ChartColours {
	readonly ink: string;
	readonly line: string;
	readonly mark: string;
	readonly band: string;
	readonly edge: string;
	readonly gap: string;
	readonly gapMark: string;
}

const VARIABLES = {
	ink: "--ink-soft",
	line: "--line",
	mark: "--accent",
	band: "--accent-soft",
	edge: "--edge",
	gap: "--gap",
	gapMark: "--gap-mark",
} as const;

const FORCED: ChartColours = {
	ink: "CanvasText",
	line: "GrayText",
	mark: "CanvasText",
	band: "Canvas",
	edge: "CanvasText",
	gap: "Canvas",
	gapMark: "CanvasText",
};

const QUERIES = [
	"(prefers-color-scheme: dark)",
	"(forced-colors: active)",
	"(prefers-contrast: more)",
];

/** Read anew when the user changes the looks of the system. */
export function chartColours(life: AbortSignal): ReadonlySignal<ChartColours> {
	const colours = signal(readColours());
	const read = () => {
		colours.value = readColours();
	};
	for (const query of QUERIES)
		matchMedia(query).addEventListener("change", read, { signal: life });
	return colours;
}

function readColours(): ChartColours {
	if (matchMedia("(forced-colors: active)").matches) return FORCED;
	const style = getComputedStyle(document.documentElement);
	const of = (name: keyof ChartColours) =>
		style.getPropertyValue(VARIABLES[name]).trim() || FORCED[name];
	return {
		ink: of("ink"),
		line: of("line"),
		mark: of("mark"),
		band: of("band"),
		edge: of("edge"),
		gap: of("gap"),
		gapMark: of("gapMark"),
	};
}
