import type { FrameClock } from "./frame-clock.ts";

/** A film that replaces a camera. It waits to be started, and plays once. */
export interface Clip {
	readonly stream: MediaStream;
	/** Plays the film from its beginning. Resolves to the time when it began, in milliseconds since 1970. */
	start(): Promise<number>;
	readonly durationMs: number;
}

/**
 * The film's first picture is sent until the film is started.
 * @throws {Error} if the browser cannot play it
 */
export async function loadClip(
	url: string,
	clock: FrameClock,
	signal: AbortSignal,
): Promise<Clip> {
	const video = document.createElement("video");
	video.muted = true;
	video.playsInline = true;
	video.preload = "auto";
	video.src = url;
	await new Promise((resolve, reject) => {
		video.addEventListener("canplaythrough", resolve, { once: true, signal });
		video.addEventListener(
			"error",
			() => reject(new Error(video.error?.message ?? "not playable")),
			{ once: true, signal },
		);
	});
	const canvas = document.createElement("canvas");
	canvas.width = video.videoWidth;
	canvas.height = video.videoHeight;
	const context = canvas.getContext("2d", { alpha: false });
	clock.onFrame(() => context?.drawImage(video, 0, 0), signal);
	const stream = canvas.captureStream();
	signal.addEventListener(
		"abort",
		() => {
			for (const track of stream.getTracks()) track.stop();
			video.removeAttribute("src");
			video.load();
		},
		{ once: true },
	);
	return {
		stream,
		durationMs: video.duration * 1000,
		async start() {
			await video.play();
			const nowMs = performance.timeOrigin + performance.now();
			return nowMs - video.currentTime * 1000;
		},
	};
}
