/** One face in a picture of 320x240, in the forms that the libraries take. */
export interface Picture {
	readonly name: string;
	readonly bitmap: ImageBitmap;
	readonly canvas: HTMLCanvasElement;
}

/** What came of one whole inference; what is missing was not found. */
export interface Reading {
	readonly landmarks: number;
	readonly expression: string | null;
}

/** Whoever is timed: finds the face, its landmarks and its expression in one picture, knowing nothing of it before. */
export interface Contender {
	/** Of the WebAssembly that it runs on. */
	readonly threads: number;
	read(picture: Picture): Promise<Reading>;
}

export const CONTENDERS = ["own", "ownFollowed", "human", "faceApi"] as const;
export type ContenderName = (typeof CONTENDERS)[number];
