import { type YuvPicture, yuvLength } from "../../core/picture/yuv-picture.ts";

/** The samples of one plane: where they start, and how far they are apart. */
interface Plane {
	readonly at: number;
	readonly step: number;
	readonly width: number;
	readonly height: number;
}

/**
 * Scales the picture down, as I420. Each pixel is the mean of four evenly spaced
 * samples. It never enlarges.
 * @param chromaEvery how many pixels of the small picture's rows and columns share a sample of colour
 */
export function shrinkYuv(
	picture: YuvPicture,
	widthPx: number,
	heightPx: number,
	chromaEvery: YuvPicture["chromaEvery"] = 2,
): YuvPicture {
	const { bytes } = picture;
	const [width, height] = [
		Math.min(widthPx, picture.width),
		Math.min(heightPx, picture.height),
	];
	const small = new Uint8Array(yuvLength(width, height, chromaEvery));
	const chroma = {
		width: Math.ceil(width / chromaEvery),
		height: Math.ceil(height / chromaEvery),
	};
	const chromaLength = chroma.width * chroma.height;
	const { luma, u, v } = planesOf(picture);
	shrinkPlane(bytes, luma, small, 0, width, height);
	const firstU = width * height;
	shrinkPlane(bytes, u, small, firstU, chroma.width, chroma.height);
	shrinkPlane(
		bytes,
		v,
		small,
		firstU + chromaLength,
		chroma.width,
		chroma.height,
	);
	return {
		...picture,
		format: "I420",
		bytes: small,
		width,
		height,
		chromaEvery,
	};
}

function planesOf({ format, width, height }: YuvPicture) {
	const luma: Plane = { at: 0, step: 1, width, height };
	const isPlanar = format === "I420";
	const half = {
		step: isPlanar ? 1 : 2,
		width: Math.ceil(width / 2),
		height: Math.ceil(height / 2),
	};
	const first = width * height;
	const second = isPlanar ? half.width * half.height : 1;
	const u: Plane = { ...half, at: first };
	return { luma, u, v: { ...half, at: first + second } };
}

/** Means of all samples took ten times as long. */
function shrinkPlane(
	from: Uint8Array,
	{ at, step, width, height }: Plane,
	to: Uint8Array,
	toAt: number,
	columns: number,
	rows: number,
): void {
	const [lefts, rights] = sampleOffsets(width, columns, step);
	const [tops, bottoms] = sampleOffsets(height, rows, width * step);
	let next = toAt;
	for (let j = 0; j < rows; j++) {
		const top = at + (tops[j] ?? 0);
		const bottom = at + (bottoms[j] ?? 0);
		for (let i = 0; i < columns; i++) {
			const left = lefts[i] ?? 0;
			const right = rights[i] ?? 0;
			const sum =
				(from[top + left] ?? 0) +
				(from[top + right] ?? 0) +
				(from[bottom + left] ?? 0) +
				(from[bottom + right] ?? 0);
			to[next] = (sum + 2) >> 2;
			next++;
		}
	}
}

/** For each of `count` pixels, the offsets of the two of `length` samples that are read: at a quarter and at three quarters of the pixel's share. */
function sampleOffsets(
	length: number,
	count: number,
	step: number,
): readonly [Int32Array, Int32Array] {
	const at = (share: number) =>
		new Int32Array(count).map(
			(_, i) => Math.floor(((i + share) * length) / count) * step,
		);
	return [at(0.25), at(0.75)];
}
