import type { CanvasPicture } from "./canvas-pictures.ts";

/** Somebody whose picture is a part of a larger one: of a canvas, or of the whole tab's. */
export interface CropSource {
	/** Its box says which part. */
	readonly place: Element;
	/** Null: nothing but the tab's own picture shows them. */
	readonly canvas: CanvasPicture | null;
	/** Whether the page still shows there whom it showed when it was read. */
	readonly isStill: () => boolean;
}

/** Where a listed tile's pictures come from. */
export type TileSource = VideoSource | CropSource;

/** Where a listed tile's pictures come from: the video, and the track that it played when it was listed. */
export interface VideoSource {
	readonly video: HTMLVideoElement;
	readonly track: MediaStreamTrack;
}
