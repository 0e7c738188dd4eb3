import type { FrameSize } from "./frame-rate.ts";

/** How far somebody has moved in front of their camera. */
export interface Sway {
	/** Shares of the frame's width and height. */
	readonly shiftX: number;
	readonly shiftY: number;
	/** 1 is as cropped; it is never less. */
	readonly zoom: number;
	/** Clockwise. */
	readonly rotationDeg: number;
}

/** The most that anybody sways; small enough that a face stays where detectors expect it. */
export const MOST_SWAY = {
	shiftX: 0.016,
	shiftY: 0.014,
	zoom: 0.05,
	rotationDeg: 2,
} as const;

/** A gentle movement that does not repeat within a meeting: sums of two slow waves whose periods have no common measure. */
export function swayAt(seed: number, timeMs: number): Sway {
	const seconds = timeMs / 1000;
	// Between -1 and 1.
	const wave = (periodS: number, phase: number) =>
		0.6 * Math.sin((2 * Math.PI * seconds) / periodS + phase + seed * 2.4) +
		0.4 * Math.sin((2 * Math.PI * seconds) / (periodS * 0.382) + phase + seed);
	return {
		shiftX: MOST_SWAY.shiftX * wave(7.3, 0),
		shiftY: MOST_SWAY.shiftY * wave(5.9, 1.3),
		zoom: 1 + (MOST_SWAY.zoom * (1 + wave(11.7, 2.6))) / 2,
		rotationDeg: MOST_SWAY.rotationDeg * wave(9.1, 3.9),
	};
}

/** Moves a frame's points by a sway, about the frame's centre. */
export function swayPoint(
	{ shiftX, shiftY, zoom, rotationDeg }: Sway,
	{ widthPx, heightPx }: FrameSize,
): (point: { x: number; y: number }) => { x: number; y: number } {
	const angle = (rotationDeg * Math.PI) / 180;
	const [cos, sin] = [zoom * Math.cos(angle), zoom * Math.sin(angle)];
	return ({ x, y }) => {
		const [fromX, fromY] = [x - widthPx / 2, y - heightPx / 2];
		return {
			x: widthPx * (0.5 + shiftX) + cos * fromX - sin * fromY,
			y: heightPx * (0.5 + shiftY) + sin * fromX + cos * fromY,
		};
	};
}
