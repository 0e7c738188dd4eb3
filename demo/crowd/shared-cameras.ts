import type { Portrait } from "../portrait-cast.ts";
import type { LoopOrder } from "./loop-worker.ts";

declare global {
	/** Chromium has it; TypeScript's own declarations lack it. */
	var MediaStreamTrackGenerator: new (options: {
		kind: "video";
	}) => MediaStreamTrack & { readonly writable: WritableStream<VideoFrame> };
}

/** One camera per portrait, however many people have that portrait. */
export interface SharedCameras {
	/** Each call gets a track of its own, so that no two people are taken for one. */
	open(portrait: Portrait): MediaStream;
}

export function sharedCameras(
	perSecond: number,
	signal: AbortSignal,
): SharedCameras {
	const worker = new Worker(new URL("./loop-worker.ts", import.meta.url), {
		type: "module",
	});
	signal.addEventListener("abort", () => worker.terminate(), { once: true });
	const tracks = new Map<string, MediaStreamTrack>();

	function start(portrait: Portrait): MediaStreamTrack {
		const track = new MediaStreamTrackGenerator({ kind: "video" });
		const { writable } = track;
		const order: LoopOrder = { portrait, perSecond, writable };
		worker.postMessage(order, [writable]);
		tracks.set(portrait.picture, track);
		return track;
	}

	return {
		open(portrait) {
			const track = tracks.get(portrait.picture) ?? start(portrait);
			return new MediaStream([track.clone()]);
		},
	};
}
