import type { CanvasPicture } from "./canvas-pictures.ts";

/** A person whose picture is a part of a larger one: of a canvas, or of the tab's picture. */
export interface CropSource {
	/** Its box says which part shows the person. */
	readonly element: Element;
	/** Null if only the tab's picture shows the person. */
	readonly canvas: CanvasPicture | null;
	/** Whether the page still shows the same person there as when it was read. */
	readonly isStill: () => boolean;
}

/** Where a listed tile's pictures come from. */
export type TileSource = VideoSource | CropSource;

/** A video, and the track that it played when its tile was listed. */
export interface VideoSource {
	readonly video: HTMLVideoElement;
	readonly track: MediaStreamTrack;
}
