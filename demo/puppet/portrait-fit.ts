import type { HeadPose } from "../../src/core/face/head-pose.ts";
import type { PictureName } from "../portrait-cast.ts";
import fits from "./portrait-fits.json" with { type: "json" };

/** Where the face is in a portrait, as the extension's own landmarks find it (`npm run puppets`). */
export interface PortraitFit {
	/** In true degrees. */
	readonly pose: HeadPose;
	/** x and y of each of the face mesh's 468 points in turn, in shares of the portrait's side. */
	readonly landmarks: readonly number[];
	/** x, y and radius of each iris, in the order of EYES, in shares of the portrait's side. */
	readonly irises: readonly number[];
}

const FITS: Readonly<Partial<Record<PictureName, PortraitFit>>> = fits;

/** Undefined for a portrait that no face mesh fits: a full profile. */
export function portraitFit(picture: PictureName): PortraitFit | undefined {
	return FITS[picture];
}
