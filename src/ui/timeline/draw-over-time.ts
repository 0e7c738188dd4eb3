import type { Marker, MarkerKind } from "../../core/timeline/marker.ts";
import type { TimeWindow } from "../../core/timeline/time-window.ts";
import { type ChartColours, hatch } from "./chart-colours.ts";
import { MARKER_SIGNS } from "./time-text.ts";

/** The part of a canvas on which time is drawn, in the canvas's own pixels. */
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

/** Each kind of marker has its own dash, and a sign above it. */
const DASHES: Record<MarkerKind, readonly number[]> = {
	topic: [],
	question: [6, 3],
	note: [2, 3],
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
		ink.setLineDash(DASHES[kind].map((length) => length * scale));
		ink.beginPath();
		ink.moveTo(x, top);
		ink.lineTo(x, top + height);
		ink.stroke();
		ink.fillText(MARKER_SIGNS[kind], x, top - scale);
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
