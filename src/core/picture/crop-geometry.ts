import type { BoundingBox } from "./geometry.ts";
import type { PictureArea } from "./picture-area.ts";
import { areaOfPart, type PicturePart } from "./picture-part.ts";

/** Where one person is within a larger picture, in whole pixels of it, and which part of them is asked for. */
export interface CropGeometry {
	/** Size of the person's own picture. */
	readonly sourceWidthPx: number;
	readonly sourceHeightPx: number;
	/** The part, in pixels of the person's own picture. */
	readonly area: PictureArea;
	/** The same in pixels of the larger picture. */
	readonly from: PictureArea;
}

/** Where `inner` lies in `outer`, in shares (0..1) of it; null where less than `SEEN` of it does. */
export function shareWithin(
	inner: BoundingBox,
	outer: BoundingBox,
): PicturePart | null {
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

/** Of a tile half out of sight, a face may be cut: it is not read. */
const SEEN = 0.9;

/**
 * The part of a captured tab's frame that shows the page: Chrome fits it into
 * the size that was asked for, in the middle, with bars beside or above it.
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

/** @param place of the person, in shares of `within`, which is in pixels of the larger picture */
export function cropGeometry(
	place: PicturePart,
	within: BoundingBox,
	part: PicturePart | null,
): CropGeometry {
	const left = Math.round(within.x + place.x * within.width);
	const top = Math.round(within.y + place.y * within.height);
	const sourceWidthPx = Math.max(1, Math.round(place.width * within.width));
	const sourceHeightPx = Math.max(1, Math.round(place.height * within.height));
	const area = areaOfPart(part, sourceWidthPx, sourceHeightPx);
	const from = { ...area, x: left + area.x, y: top + area.y };
	return { sourceWidthPx, sourceHeightPx, area, from };
}
