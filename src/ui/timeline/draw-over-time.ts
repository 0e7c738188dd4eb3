import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { Marker, MarkerKind } from "../../core/timeline/marker.ts";
import type { TimelinePoint } from "../../core/timeline/timeline-series.ts";
import { type ChartColours, dots, hatch } from "./chart-colours.ts";
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

/** Hatches the part of everybody that could not be read, down from the top; time in which nobody was there is all hatched, and time with too few people all dotted. */
export function drawUnread(
	area: TimeArea,
	points: readonly TimelinePoint[],
	colours: ChartColours,
): void {
	const { ink, top, height } = area;
	inside(area, () => {
		const [unreadFill, tooFewFill] = [hatch(ink, colours), dots(ink, colours)];
		for (const { startMs, parts, total, isTooFew } of points) {
			ink.fillStyle = isTooFew ? tooFewFill : unreadFill;
			const read = parts.reduce((sum, part) => sum + part, 0);
			const unread = total > 0 ? Math.max(0, 1 - read / total) : 1;
			const left = area.xOf(startMs);
			const right = area.xOf(startMs + THRESHOLDS.timeline.binMs);
			ink.fillRect(left, top, right - left, height * unread);
		}
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
