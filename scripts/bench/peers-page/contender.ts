/** One face in a picture of 320x240, in the forms that the libraries take. */
export interface Picture {
	readonly name: string;
	readonly bitmap: ImageBitmap;
	readonly canvas: HTMLCanvasElement;
}

/** The result of one whole inference: 0 landmarks if no face was found, null if no expression was. */
export interface Reading {
	readonly landmarks: number;
	readonly expression: string | null;
}

/** A program that is timed: it finds the face, its landmarks and its expression in a picture that it has not seen before. */
export interface Contender {
	/** Number of threads of the WebAssembly that it runs on. */
	readonly threads: number;
	read(picture: Picture): Promise<Reading>;
}

export const CONTENDERS = ["own", "ownFollowed", "human", "faceApi"] as const;
export type ContenderName = (typeof CONTENDERS)[number];
