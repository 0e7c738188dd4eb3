import type { PictureSampler } from "../../core/picture/picture-sampler.ts";
import { LUMA_SHARES, type Pixels } from "../../core/picture/pixels.ts";
import { kernelInstance } from "./kernel-instance.ts";

const FLOAT_BYTES = 4;
const PAGE_BYTES = 65_536;
/** Four pixels are read and written at once, also where a picture ends sooner. */
const SLACK_BYTES = 16;
/** A few batches on the processor. */
const MAX_RELEASED = 8;

/**
 * Samples by kernels/picture.ts, in a memory of its own: first what is sampled,
 * then the picture, which stays for what is asked of it next.
 */
export function kernelSampler(kernels: WebAssembly.Module): PictureSampler {
	const memory = new WebAssembly.Memory({ initial: 1 });
	const callOf = kernelInstance(kernels, memory);
	/** Fresh memory for each face would take longer than its samples. */
	const released: Float32Array[] = [];
	let held: Uint8ClampedArray | null = null;
	let heldAt = 0;

	function makeRoom(bytes: number): void {
		const missing = bytes - memory.buffer.byteLength;
		if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
	}

	/** Where the picture lies, behind so many numbers. */
	function hold({ rgba }: Pixels, numbers: number): number {
		const at = numbers * FLOAT_BYTES;
		if (held === rgba && heldAt >= at) return heldAt;
		makeRoom(at + rgba.length);
		new Uint8ClampedArray(memory.buffer).set(rgba, at);
		held = rgba;
		heldAt = at;
		return at;
	}

	return {
		planes(pixels, sidePx, grid, { factor, offset }) {
			const count = 3 * sidePx * sidePx;
			const picture = hold(pixels, count);
			const { columns, rows, firstAt } = grid;
			callOf("samplePlanes", [
				...[picture, pixels.widthPx, pixels.heightPx, 0],
				...[sidePx, columns, rows, firstAt],
				...[grid.startX, grid.startY],
				...[grid.columnX, grid.columnY, grid.rowX, grid.rowY],
				...[factor, offset],
			])();
			const free = released.findIndex(({ length }) => length === count);
			const [planes = new Float32Array(count)] =
				free < 0 ? [] : released.splice(free, 1);
			planes.set(new Float32Array(memory.buffer, 0, count));
			return planes;
		},
		release(planes) {
			if (released.length < MAX_RELEASED) released.push(planes);
		},
		rgbaOfYuv(picture, factors) {
			const { format, bytes, width, height, chromaEvery } = picture;
			const luma = width * height;
			const rgbaBytes = luma * 4;
			const from = rgbaBytes + SLACK_BYTES;
			makeRoom(from + bytes.length + SLACK_BYTES);
			new Uint8Array(memory.buffer).set(bytes, from);
			held = null;
			const isPlanar = format === "I420";
			const columns = Math.ceil(width / chromaEvery);
			const ofPlane = columns * Math.ceil(height / chromaEvery);
			callOf("yuvToRgba", [
				from,
				from + luma,
				from + luma + (isPlanar ? ofPlane : 1),
				...[chromaEvery === 2 ? 1 : 2, isPlanar ? 1 : 2],
				...[width, height, 0],
				...[factors.black, factors.brightness, factors.redOfV],
				...[factors.greenOfU, factors.greenOfV, factors.blueOfU],
			])();
			return new Uint8ClampedArray(memory.buffer, 0, rgbaBytes).slice();
		},
		grey(pixels, square) {
			const { sidePx, samplesPerSide, columnX, columnY } = square;
			const count = sidePx * sidePx;
			const picture = hold(pixels, count);
			callOf("averageGrey", [
				...[picture, pixels.widthPx, pixels.heightPx, 0],
				...[sidePx, samplesPerSide],
				// Here pixel 0's centre is at 0.
				...[square.cornerX - 0.5, square.cornerY - 0.5],
				...[columnX, columnY],
				...LUMA_SHARES,
			])();
			return new Float32Array(memory.buffer, 0, count).slice();
		},
	};
}
