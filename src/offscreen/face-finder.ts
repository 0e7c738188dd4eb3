import type { FaceObservation } from "../core/face-observation.ts";

/** A stage that finds faces in a picture, in the picture's pixels; throws where it breaks. It never keeps or closes the picture. */
export interface FaceFinder {
	find(picture: ImageBitmap): readonly FaceObservation[];
	close(): void;
}

/** The two ways to find a face; null for one that could not be loaded. */
export interface FaceFinders {
	/** Faces to which the mesh fits, with their pose. */
	readonly landmarker: FaceFinder | null;
	/** Any face, a full profile included, but without pose. */
	readonly detector: FaceFinder | null;
}
