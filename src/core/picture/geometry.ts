/** In pixels of the video's own picture, unless said otherwise. */
export interface BoundingBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

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
