import type { FramePoint } from "./camera.ts";
import type { Triangle } from "./canonical-face.ts";

/** Pixels as one number each, in the platform's byte order. */
export interface Pixels {
	readonly widthPx: number;
	readonly heightPx: number;
	readonly rgba: Uint32Array;
}

/** A triangle whose corners are points of a mesh, by number; `shade` 1 keeps the picture's light, 0 is black. */
export interface PaintedTriangle {
	readonly corners: Triangle;
	readonly shade: number;
}

/**
 * Paints triangles one over the other. Each pixel gets the texture's nearest pixel;
 * outside the texture, the nearest pixel at its edge.
 * @param from where each point is in the texture, in the texture's pixels
 * @param to where each point is seen, in the target's pixels
 */
export function paintMesh(
	target: Pixels,
	texture: Pixels,
	triangles: readonly PaintedTriangle[],
	from: readonly FramePoint[],
	to: readonly FramePoint[],
): void {
	for (const { corners, shade } of triangles) {
		const [a, b, c] = corners;
		const [toA, toB, toC] = [to[a], to[b], to[c]];
		const [fromA, fromB, fromC] = [from[a], from[b], from[c]];
		if (toA && toB && toC && fromA && fromB && fromC)
			paint(target, texture, [toA, toB, toC], [fromA, fromB, fromC], shade);
	}
}

type Corners = readonly [FramePoint, FramePoint, FramePoint];

function paint(
	target: Pixels,
	texture: Pixels,
	[a, b, c]: Corners,
	[ta, tb, tc]: Corners,
	shade: number,
): void {
	const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
	if (Math.abs(area) < 1e-6) return;
	const perX = (p: number, q: number, r: number) =>
		((q - p) * (c.y - a.y) - (r - p) * (b.y - a.y)) / area;
	const perY = (p: number, q: number, r: number) =>
		((r - p) * (b.x - a.x) - (q - p) * (c.x - a.x)) / area;
	const uPerX = perX(ta.x, tb.x, tc.x);
	const vPerX = perX(ta.y, tb.y, tc.y);
	const uPerY = perY(ta.x, tb.x, tc.x);
	const vPerY = perY(ta.y, tb.y, tc.y);
	const top = Math.max(0, Math.ceil(Math.min(a.y, b.y, c.y) - 0.5));
	const bottom = Math.min(
		target.heightPx - 1,
		Math.floor(Math.max(a.y, b.y, c.y) - 0.5),
	);
	const [uMax, vMax] = [texture.widthPx - 1, texture.heightPx - 1];
	for (let row = top; row <= bottom; row++) {
		const y = row + 0.5;
		const [left, right] = span(a, b, c, y);
		const first = Math.max(0, Math.ceil(left - 0.5));
		const last = Math.min(target.widthPx - 1, Math.floor(right - 0.5));
		const x = first + 0.5;
		let u = ta.x + uPerX * (x - a.x) + uPerY * (y - a.y);
		let v = ta.y + vPerX * (x - a.x) + vPerY * (y - a.y);
		for (
			let at = row * target.widthPx + first;
			at <= row * target.widthPx + last;
			at++
		) {
			const column = u < 0 ? 0 : u > uMax ? uMax : u | 0;
			const line = v < 0 ? 0 : v > vMax ? vMax : v | 0;
			const colour = texture.rgba[line * texture.widthPx + column] ?? 0;
			target.rgba[at] = shade < 1 ? darken(colour, shade) : colour;
			u += uPerX;
			v += vPerX;
		}
	}
}

/** The x at which a row enters and leaves the triangle. */
function span(
	a: FramePoint,
	b: FramePoint,
	c: FramePoint,
	y: number,
): readonly [number, number] {
	let left = Number.POSITIVE_INFINITY;
	let right = Number.NEGATIVE_INFINITY;
	const cross = (p: FramePoint, q: FramePoint) => {
		if (p.y === q.y || y < Math.min(p.y, q.y) || y > Math.max(p.y, q.y)) return;
		const x = p.x + ((q.x - p.x) * (y - p.y)) / (q.y - p.y);
		left = Math.min(left, x);
		right = Math.max(right, x);
	};
	cross(a, b);
	cross(b, c);
	cross(c, a);
	return [left, right];
}

/** Darkens little-endian RGBA; the result is opaque. */
function darken(colour: number, shade: number): number {
	const red = (colour & 0xff) * shade;
	const green = ((colour >> 8) & 0xff) * shade;
	const blue = ((colour >> 16) & 0xff) * shade;
	return (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
}
