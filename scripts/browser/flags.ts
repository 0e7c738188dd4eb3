import { access } from "node:fs/promises";
import { resolve } from "node:path";

/** Machines without graphics hardware have WebGL in software only when asked for. */
export const SOFTWARE_WEBGL_FLAGS = ["--enable-unsafe-swiftshader"];

/** Calls between two pages of this machine need no network. */
export const LOOPBACK_CALL_FLAGS = ["--allow-loopback-in-peer-connection"];

/** A page's memory is measured as soon as it is asked for, garbage collected, instead of when garbage is collected anyway, up to 20 s later. */
export const PROMPT_MEMORY_FLAGS = [
	"--enable-blink-features=ForceEagerMeasureMemory",
];

/** The page's question for the camera is answered with yes. */
export const CAMERA_ALLOWED_FLAGS = ["--use-fake-ui-for-media-stream"];

/**
 * A file in the camera's place.
 * @param clip .mjpeg (JPEG pictures, one after the other) or .y4m
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
