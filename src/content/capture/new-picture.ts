import { wait } from "../../platform/clock.ts";

/** For each video, how many pictures it had shown when the last one was taken. */
const taken = new WeakMap<HTMLVideoElement, number>();

/** A hidden tab learns of new pictures only once a second; after this wait its newest picture is better than none. */
const PATIENCE_MS = 150;

/** Resolves as soon as the video shows another picture than the one that was taken last, but waits at most `PATIENCE_MS`. */
export async function newPicture(
	video: HTMLVideoElement,
	signal: AbortSignal,
): Promise<void> {
	if (shownBy(video) === taken.get(video)) await nextPicture(video, signal);
	taken.set(video, shownBy(video));
}

function shownBy(video: HTMLVideoElement): number {
	return video.getVideoPlaybackQuality().totalVideoFrames;
}

async function nextPicture(
	video: HTMLVideoElement,
	signal: AbortSignal,
): Promise<void> {
	const late = new AbortController();
	let request = 0;
	const shown = new Promise<void>((resolve) => {
		request = video.requestVideoFrameCallback(() => resolve());
	});
	try {
		await Promise.race([
			shown,
			wait(PATIENCE_MS, AbortSignal.any([signal, late.signal])),
		]);
	} finally {
		late.abort();
		video.cancelVideoFrameCallback(request);
	}
}
