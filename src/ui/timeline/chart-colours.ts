import { type ReadonlySignal, signal } from "@preact/signals";

/** The theme's colours for drawing on a canvas, where CSS does not apply. */
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
	mark: "--kind-toward",
	band: "--kind-elsewhere",
	edge: "--edge",
	gap: "--gap",
	gapMark: "--gap-mark",
} as const;

const FORCED: ChartColours = {
	ink: "CanvasText",
	line: "GrayText",
	mark: "CanvasText",
	band: "GrayText",
	edge: "CanvasText",
	gap: "Canvas",
	gapMark: "CanvasText",
};

const QUERIES = [
	"(prefers-color-scheme: dark)",
	"(forced-colors: active)",
	"(prefers-contrast: more)",
];

/** The colours now; they are read again when the user changes the system's appearance. */
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

const SIDE_PX = 6;
const DOT_RADIUS_PX = 1.4;

type Drawing = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The fill for time that could not be read. */
export function hatch(
	drawing: Drawing,
	colours: ChartColours,
): CanvasPattern | string {
	return patternOf(drawing, colours, (ink) => {
		ink.strokeStyle = colours.gapMark;
		ink.beginPath();
		for (const shift of [-SIDE_PX, 0, SIDE_PX]) {
			ink.moveTo(shift, SIDE_PX);
			ink.lineTo(shift + SIDE_PX, 0);
		}
		ink.stroke();
	});
}

/** The fill for time in which too few people were in clear view. */
export function dots(
	drawing: Drawing,
	colours: ChartColours,
): CanvasPattern | string {
	return patternOf(drawing, colours, (ink) => {
		ink.fillStyle = colours.gapMark;
		ink.beginPath();
		ink.arc(SIDE_PX / 2, SIDE_PX / 2, DOT_RADIUS_PX, 0, 2 * Math.PI);
		ink.fill();
	});
}

/** A gap's colour with marks on it, repeated; the colour alone where nothing can be drawn. */
function patternOf(
	drawing: Drawing,
	{ gap }: ChartColours,
	mark: (ink: OffscreenCanvasRenderingContext2D) => void,
): CanvasPattern | string {
	const tile = new OffscreenCanvas(SIDE_PX, SIDE_PX);
	const ink = tile.getContext("2d");
	if (!ink) return gap;
	ink.fillStyle = gap;
	ink.fillRect(0, 0, SIDE_PX, SIDE_PX);
	mark(ink);
	return drawing.createPattern(tile, "repeat") ?? gap;
}
