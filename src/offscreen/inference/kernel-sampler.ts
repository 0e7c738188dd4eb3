import type { PictureSampler } from "../../core/picture/picture-sampler.ts";
import { LUMA_SHARES, type Pixels } from "../../core/picture/pixels.ts";
import { kernelInstance } from "./kernel-instance.ts";

const FLOAT_BYTES = 4;
const PAGE_BYTES = 65_536;
/** The kernels read and write up to eight pixels at once, even beyond a picture's last pixel. */
const SLACK_BYTES = 32;
const PIXEL_BYTES = 4;
/** Enough inputs and pictures for a few batches on the processor. */
const MAX_RELEASED = 8;

/**
 * Samples pictures with kernels/picture.ts, in a memory of its own: the samples
 * come first, then the picture, which stays there for further samples of it.
 */
export function kernelSampler(kernels: WebAssembly.Module): PictureSampler {
	const memory = new WebAssembly.Memory({ initial: 1 });
	const callOf = kernelInstance(kernels, memory);
	/** Inputs to use again: allocating one for each face would take longer than sampling it. */
	const released: Float32Array[] = [];
	/** Pictures' memory to use again: new memory costs the system ten times as long as the copy into it. */
	const spare: ArrayBufferLike[] = [];
	/** The pictures' memory that is in use, and that only we have given out. */
	const lent = new WeakSet<ArrayBufferLike>();
	let loadedRgba: Uint8ClampedArray | null = null;
	let pictureOffset = 0;

	function makeRoom(bytes: number): void {
		const missing = bytes - memory.buffer.byteLength;
		if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
	}

	/** Copies the picture behind the first `numbers` floats unless it is there already; returns its offset in bytes. */
	function loadPicture({ rgba, widthPx }: Pixels, numbers: number): number {
		const at = numbers * FLOAT_BYTES;
		if (loadedRgba === rgba && pictureOffset >= at) return pictureOffset;
		// The kernels read one more row, which has no weight.
		makeRoom(at + rgba.length + widthPx * PIXEL_BYTES + SLACK_BYTES);
		new Uint8ClampedArray(memory.buffer).set(rgba, at);
		loadedRgba = rgba;
		pictureOffset = at;
		return at;
	}

	/** A copy of the kernels' first bytes. */
	function copyOut(bytes: number): Uint8ClampedArray {
		const at = spare.findIndex(({ byteLength }) => byteLength >= bytes);
		const [buffer = new ArrayBuffer(bytes)] = at < 0 ? [] : spare.splice(at, 1);
		const copy = new Uint8ClampedArray(buffer, 0, bytes);
		copy.set(new Uint8ClampedArray(memory.buffer, 0, bytes));
		lent.add(buffer);
		return copy;
	}

	return {
		planes(pixels, sidePx, grid, { factor, offset }) {
			const count = 3 * sidePx * sidePx;
			const picture = loadPicture(pixels, count);
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
			const rgbaBytes = luma * PIXEL_BYTES;
			const from = rgbaBytes + SLACK_BYTES;
			makeRoom(from + bytes.length + SLACK_BYTES);
			new Uint8Array(memory.buffer).set(bytes, from);
			loadedRgba = null;
			const isPlanar = format === "I420";
			const columns = Math.ceil(width / chromaEvery);
			const chromaPlaneBytes = columns * Math.ceil(height / chromaEvery);
			callOf("yuvToRgba", [
				from,
				from + luma,
				from + luma + (isPlanar ? chromaPlaneBytes : 1),
				...[chromaEvery === 2 ? 1 : 2, isPlanar ? 1 : 2],
				...[width, height, 0],
				...[factors.black, factors.brightness, factors.redOfV],
				...[factors.greenOfU, factors.greenOfV, factors.blueOfU],
			])();
			return copyOut(rgbaBytes);
		},
		releasePixels({ rgba }) {
			const { buffer } = rgba;
			if (lent.delete(buffer) && spare.length < MAX_RELEASED)
				spare.push(buffer);
		},
		grey(pixels, square) {
			const { sidePx, samplesPerSide, columnX, columnY } = square;
			const count = sidePx * sidePx;
			const picture = loadPicture(pixels, count);
			callOf("averageGrey", [
				...[picture, pixels.widthPx, pixels.heightPx, 0],
				...[sidePx, samplesPerSide],
				// The kernel puts pixel 0's centre at 0, the square at 0.5.
				...[square.cornerX - 0.5, square.cornerY - 0.5],
				...[columnX, columnY],
				...LUMA_SHARES,
			])();
			return new Float32Array(memory.buffer, 0, count).slice();
		},
	};
}
