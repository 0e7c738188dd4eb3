import { access } from "node:fs/promises";
import { resolve } from "node:path";

/** Without graphics hardware, Chromium offers WebGL (in software) only with this flag. */
export const SOFTWARE_WEBGL_FLAGS = ["--enable-unsafe-swiftshader"];

/** Lets two pages on this machine call each other without a network. */
export const LOOPBACK_CALL_FLAGS = ["--allow-loopback-in-peer-connection"];

/**
 * Measures a page's memory as soon as it is requested, after a garbage
 * collection. Chromium otherwise waits for its next collection, up to 20 s.
 */
export const PROMPT_MEMORY_FLAGS = [
	"--enable-blink-features=ForceEagerMeasureMemory",
];

/** Grants a page's request for the camera without asking. */
export const CAMERA_ALLOWED_FLAGS = ["--use-fake-ui-for-media-stream"];

/**
 * Flags that replace the camera with a file.
 * @param clip path of an .mjpeg (JPEG pictures, one after the other) or .y4m file
 */
export async function fileAsCameraFlags(clip: string): Promise<string[]> {
	const path = resolve(clip);
	await access(path).catch(() => {
		throw new Error(`--camera names ${path}, where there is no file.`);
	});
	return [
		...CAMERA_ALLOWED_FLAGS,
		"--use-fake-device-for-media-stream",
		`--use-file-for-fake-video-capture=${path}`,
	];
}
