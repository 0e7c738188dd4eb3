import type { YuvPicture } from "./yuv-picture.ts";

/** A picture that the browser drew holds memory outside the heap until it is closed; copied bytes do not. */
export function closePicture(picture: YuvPicture | { close(): void }): void {
	if ("close" in picture) picture.close();
}
