import type { Marker, MarkerKind } from "../core/marker.ts";
import type { TimeWindow } from "../core/time-window.ts";
import type { ChartColours } from "./chart-colours.ts";
import { hatch } from "./hatch.ts";

/** The part of a canvas on which time is drawn, in the canvas' own pixels. */
export interface TimeArea {
	readonly ink: CanvasRenderingContext2D;
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	xOf(atMs: number): number;
}

export function drawGaps(
	area: TimeArea,
	gaps: readonly TimeWindow[],
	colours: ChartColours,
): void {
	const { ink, top, height } = area;
	inside(area, () => {
		ink.fillStyle = hatch(ink, colours);
		for (const { fromMs, toMs } of gaps)
			ink.fillRect(
				area.xOf(fromMs),
				top,
				area.xOf(toMs) - area.xOf(fromMs),
				height,
			);
	});
}

/** Each kind has a letter and a dash of its own. */
const SIGNS: Record<MarkerKind, { letter: string; dash: number[] }> = {
	topic: { letter: "T", dash: [] },
	question: { letter: "?", dash: [6, 3] },
	note: { letter: "N", dash: [2, 3] },
};

export function drawMarkers(
	area: TimeArea,
	markers: readonly Marker[],
	{ ink: colour }: ChartColours,
): void {
	const { ink, left, top, width, height } = area;
	const scale = devicePixelRatio;
	ink.save();
	ink.strokeStyle = colour;
	ink.fillStyle = colour;
	ink.lineWidth = 1.5 * scale;
	ink.font = `600 ${11 * scale}px system-ui, sans-serif`;
	ink.textAlign = "center";
	ink.textBaseline = "bottom";
	for (const { atMs, kind } of markers) {
		const x = area.xOf(atMs);
		if (x < left || x > left + width) continue;
		const { letter, dash } = SIGNS[kind];
		ink.setLineDash(dash.map((length) => length * scale));
		ink.beginPath();
		ink.moveTo(x, top);
		ink.lineTo(x, top + height);
		ink.stroke();
		ink.fillText(letter, x, top - scale);
	}
	ink.restore();
}

function inside({ ink, left, top, width, height }: TimeArea, draw: () => void) {
	ink.save();
	ink.beginPath();
	ink.rect(left, top, width, height);
	ink.clip();
	draw();
	ink.restore();
}
