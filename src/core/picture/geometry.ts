/** In pixels of the video's own picture, unless said otherwise. */
export interface BoundingBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A part of a video's own picture, in its pixels. */
export type PixelBox = BoundingBox;

/** A part of a video's picture in shares (0..1) of its width and height, so that it stays the same at another resolution. */
export type NormalisedBox = BoundingBox;

/** In pixels of the video's own picture, x to the right, y down; z in the same scale, smaller is nearer. */
export interface Landmark {
	readonly x: number;
	readonly y: number;
	readonly z: number;
}

/** In pixels of the video's own picture. */
export interface Keypoint {
	readonly x: number;
	readonly y: number;
}
