import type { FrameSize } from "./frame-rate.ts";
import type { Crop } from "./portrait-cast.ts";
import type { Sway } from "./sway.ts";

/** A canvas transform: x' = a x + c y + e, y' = b x + d y + f. */
export interface Placement {
	readonly a: number;
	readonly b: number;
	readonly c: number;
	readonly d: number;
	readonly e: number;
	readonly f: number;
}

/** The transform that draws the portrait (a square of side 1) so that the crop fills the frame, swayed about the frame's centre. */
export function placePortrait(
	crop: Crop,
	sway: Sway,
	{ widthPx, heightPx }: FrameSize,
): Placement {
	const scale = (widthPx / crop.width) * sway.zoom;
	const angle = (sway.rotationDeg * Math.PI) / 180;
	const a = scale * Math.cos(angle);
	const b = scale * Math.sin(angle);
	const c = -b;
	const d = a;
	const centreX = widthPx * (0.5 + sway.shiftX);
	const centreY = heightPx * (0.5 + sway.shiftY);
	return {
		a,
		b,
		c,
		d,
		e: centreX - a * crop.centreX - c * crop.centreY,
		f: centreY - b * crop.centreX - d * crop.centreY,
	};
}
