import { activated } from "./finish-pixel";

/**
 * Transforms the outputs of every patch back, adds bias and another map, and
 * activates the sum; see patches-in.ts. Four channels at once.
 * @param x for each place in a patch, [patch][channel]
 * @param bias one for every channel, followed by their slopes below zero
 * @param channels bytes of one output pixel
 * @param r the map that is added; 0 for none
 */
export function patchesOut(
	x: usize,
	side: i32,
	down: i32,
	across: i32,
	channels: usize,
	scratch: usize,
	bias: usize,
	y: usize,
	yStep: usize,
	yRow: usize,
	r: usize,
	rStep: usize,
	rRow: usize,
): void {
	const toPlace = <usize>(down * across) * channels;
	const rowBytes = (<usize>side) << 4;
	const places = side + 2;
	for (let line = 0; line < down; line++) {
		for (let column = 0; column < across; column++) {
			const pixel = <usize>(column * side);
			const row = <usize>(line * side);
			const to = y + row * yRow + pixel * yStep;
			const added = r ? r + row * rRow + pixel * rStep : 0;
			for (let channel: usize = 0; channel < channels; channel += 16) {
				// The rows of places first, each of which gives a row of numbers for every output column.
				let from = x + channel;
				for (let i = 0; i < places; i++) {
					const into = scratch + <usize>i * rowBytes;
					if (side === 4) four(from, toPlace, into, 16);
					else two(from, toPlace, into, 16);
					from += toPlace * <usize>places;
				}
				const above = v128.load(bias + channel);
				const slope = v128.load(bias + channels + channel);
				for (let i = 0; i < side; i++) {
					const at = scratch + ((<usize>i) << 4);
					if (side === 4) four(at, rowBytes, at, rowBytes);
					else two(at, rowBytes, at, rowBytes);
					let pixelTo = to + channel + <usize>i * yStep;
					let pixelPlus = added ? added + channel + <usize>i * rStep : 0;
					for (let j = 0; j < side; j++) {
						let sum = f32x4.add(v128.load(at + <usize>j * rowBytes), above);
						if (pixelPlus) {
							sum = f32x4.add(sum, v128.load(pixelPlus));
							pixelPlus += rRow;
						}
						v128.store(pixelTo, activated(sum, slope));
						pixelTo += yRow;
					}
				}
			}
			x += channels;
		}
	}
}

/** Six numbers of a line of places give four outputs. `y` may be `x`. */
// @ts-expect-error: decorator
function four(x: usize, step: usize, y: usize, toNext: usize): void {
	const m1 = v128.load(x + step);
	const m2 = v128.load(x + step * 2);
	const m3 = v128.load(x + step * 3);
	const m4 = v128.load(x + step * 4);
	const sum = f32x4.add(m1, m2);
	const difference = f32x4.sub(m1, m2);
	const outerSum = f32x4.add(m3, m4);
	const outerDifference = f32x4.sub(m3, m4);
	const first = f32x4.add(f32x4.add(v128.load(x), sum), outerSum);
	const last = f32x4.relaxed_madd(
		outerDifference,
		f32x4.splat(8),
		f32x4.add(difference, v128.load(x + step * 5)),
	);
	v128.store(y, first);
	v128.store(
		y + toNext,
		f32x4.relaxed_madd(outerDifference, f32x4.splat(2), difference),
	);
	v128.store(y + toNext * 2, f32x4.relaxed_madd(outerSum, f32x4.splat(4), sum));
	v128.store(y + toNext * 3, last);
}

/** Four numbers of a line of places give two outputs. `y` may be `x`. */
// @ts-expect-error: decorator
function two(x: usize, step: usize, y: usize, toNext: usize): void {
	const m1 = v128.load(x + step);
	const m2 = v128.load(x + step * 2);
	const first = f32x4.add(v128.load(x), f32x4.add(m1, m2));
	const last = f32x4.sub(f32x4.sub(m1, m2), v128.load(x + step * 3));
	v128.store(y, first);
	v128.store(y + toNext, last);
}
