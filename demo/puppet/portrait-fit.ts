import type { HeadPose } from "../../src/core/face/head-pose.ts";
import type { PictureName } from "../portrait-cast.ts";
import fits from "./portrait-fits.json" with { type: "json" };

/** Where the face lies in a portrait, as the extension's own landmarks find it (`npm run puppets`). */
export interface PortraitFit {
	readonly pose: HeadPose;
	/** x, y by turns of the face mesh's 468 points, in shares of the portrait's side. */
	readonly landmarks: readonly number[];
}

const FITS: Readonly<Partial<Record<PictureName, PortraitFit>>> = fits;

/** Undefined for a portrait to which no face mesh can be fitted: a full profile. */
export function portraitFit(picture: PictureName): PortraitFit | undefined {
	return FITS[picture];
}
