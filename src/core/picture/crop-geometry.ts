import type { BoundingBox, NormalisedBox, PixelBox } from "./geometry.ts";
import { areaOfPart } from "./picture-part.ts";

/** Where one person is within a larger picture, in whole pixels of it, and which part of them is wanted. */
export interface CropGeometry {
	/** Size of the person's own picture. */
	readonly sourceWidthPx: number;
	readonly sourceHeightPx: number;
	/** The part, in pixels of the person's own picture. */
	readonly area: PixelBox;
	/** The same part, in pixels of the larger picture. */
	readonly from: PixelBox;
}

/** Where `inner` lies in `outer`, in shares (0..1) of it; null where less than `SEEN` of it is inside. */
export function shareWithin(
	inner: BoundingBox,
	outer: BoundingBox,
): NormalisedBox | null {
	const left = Math.max(inner.x, outer.x);
	const top = Math.max(inner.y, outer.y);
	const width = Math.min(inner.x + inner.width, outer.x + outer.width) - left;
	const height = Math.min(inner.y + inner.height, outer.y + outer.height) - top;
	const whole = inner.width * inner.height;
	if (width <= 0 || height <= 0 || whole <= 0) return null;
	if (width * height < SEEN * whole) return null;
	return {
		x: (left - outer.x) / outer.width,
		y: (top - outer.y) / outer.height,
		width: width / outer.width,
		height: height / outer.height,
	};
}

/** Least share of a tile that must be in sight to be read: a face in a tile half out of sight may be cut off. */
const SEEN = 0.9;

/**
 * The part of a captured tab's frame that shows the page: Chrome scales the page to fit the size that was asked
 * for and centres it, with bars at two sides.
 */
export function fittedInto(
	pageWidth: number,
	pageHeight: number,
	{ widthPx, heightPx }: { widthPx: number; heightPx: number },
): BoundingBox {
	const scale = Math.min(widthPx / pageWidth, heightPx / pageHeight);
	const width = pageWidth * scale;
	const height = pageHeight * scale;
	return {
		x: (widthPx - width) / 2,
		y: (heightPx - height) / 2,
		width,
		height,
	};
}

/** @param person box of the person, in shares of `within`, which is in pixels of the larger picture */
export function cropGeometry(
	person: NormalisedBox,
	within: BoundingBox,
	part: NormalisedBox | null,
): CropGeometry {
	const left = Math.round(within.x + person.x * within.width);
	const top = Math.round(within.y + person.y * within.height);
	const sourceWidthPx = Math.max(1, Math.round(person.width * within.width));
	const sourceHeightPx = Math.max(1, Math.round(person.height * within.height));
	const area = areaOfPart(part, sourceWidthPx, sourceHeightPx);
	const from = { ...area, x: left + area.x, y: top + area.y };
	return { sourceWidthPx, sourceHeightPx, area, from };
}
