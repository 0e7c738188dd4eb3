import type { NormalisedBox, PixelBox } from "./geometry.ts";

/** The part (null: the whole picture) in whole pixels of the video, at least one pixel large and within it. */
export function areaOfPart(
	part: NormalisedBox | null,
	widthPx: number,
	heightPx: number,
): PixelBox {
	const { x, y, width, height } = clipped(
		part ?? { x: 0, y: 0, width: 1, height: 1 },
	);
	const left = Math.min(widthPx - 1, Math.floor(x * widthPx));
	const top = Math.min(heightPx - 1, Math.floor(y * heightPx));
	const right = Math.ceil((x + width) * widthPx);
	const bottom = Math.ceil((y + height) * heightPx);
	return {
		x: left,
		y: top,
		width: Math.max(1, Math.min(widthPx, right) - left),
		height: Math.max(1, Math.min(heightPx, bottom) - top),
	};
}

export function clipped({ x, y, width, height }: NormalisedBox): NormalisedBox {
	const left = Math.min(1, Math.max(0, x));
	const top = Math.min(1, Math.max(0, y));
	return {
		x: left,
		y: top,
		width: Math.max(0, Math.min(1, x + width) - left),
		height: Math.max(0, Math.min(1, y + height) - top),
	};
}
