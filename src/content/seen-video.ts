import type { TileVideo } from "../core/tile.ts";
import { findVideos, videoTrackOf } from "./find-videos.ts";
import { isScreenShare } from "./is-screen-share.ts";
import { type TextLeaf, textLeaves } from "./text-leaves.ts";
import {
	areaOf,
	countVideosInside,
	type TileContainer,
	tileContainer,
} from "./tile-container.ts";
import type { Pause } from "./time-slices.ts";
import { videoState } from "./video-state.ts";

/** One participant's video as found in this pass. */
export interface SeenVideo {
	readonly video: HTMLVideoElement;
	readonly track: MediaStreamTrack;
	readonly container: TileContainer;
	readonly texts: readonly TextLeaf[];
	readonly state: TileVideo;
	readonly area: number;
}

export interface VideosFound {
	readonly seen: readonly SeenVideo[];
	readonly screenShares: number;
	readonly tooSmall: number;
}

/** Smaller boxes and pictures are indicators, not people that one could read. */
const MIN_BOX_PX = { width: 64, height: 48 };
const MIN_PICTURE_PX = 32;

/** `lastLiveAtMs` remembers, for each track, when it last played, or was first seen; `lastContainers` are the tiles of the last pass. */
export async function seeVideos(
	roots: readonly (Document | ShadowRoot)[],
	lastLiveAtMs: WeakMap<MediaStreamTrack, number>,
	lastContainers: readonly TileContainer[],
	nowMs: number,
	pause: Pause,
): Promise<VideosFound> {
	const calls = findVideos(roots).flatMap((video) => {
		const track = videoTrackOf(video);
		return track ? [{ video, track }] : [];
	});
	const videosInside = countVideosInside(calls.map(({ video }) => video));
	let screenShares = 0;
	let tooSmall = 0;
	const seen: SeenVideo[] = [];
	for (const { video, track } of calls) {
		await pause();
		if (!video.isConnected) continue;
		const container =
			containerOfHidden(video, lastContainers, videosInside) ??
			tileContainer(video, videosInside);
		const texts = textLeaves(container.element);
		if (isScreenShare(container.element, video, track, texts)) screenShares++;
		else if (isTooSmall(video)) tooSmall++;
		else {
			const notLiveForMs = nowMs - (lastLiveAtMs.get(track) ?? nowMs);
			const state = videoState(video, track, notLiveForMs, container.element);
			if (state === "live" || !lastLiveAtMs.has(track))
				lastLiveAtMs.set(track, nowMs);
			const area = areaOf(video);
			seen.push({ video, track, container, texts, state, area });
		}
	}
	return { seen, screenShares, tooSmall };
}

/** A hidden video has no box by which to find its tile; where it was one's before, it still is. */
function containerOfHidden(
	video: HTMLVideoElement,
	lastContainers: readonly TileContainer[],
	videosInside: ReadonlyMap<Element, number>,
): TileContainer | undefined {
	if (areaOf(video) > 0) return undefined;
	const last = lastContainers.find(
		({ element }) =>
			element.contains(video) && (videosInside.get(element) ?? 1) === 1,
	);
	if (!last) return undefined;
	const { pageKey } = tileContainer(video, videosInside);
	return { ...last, pageKey };
}

/** A box of nothing is hidden, not small; a picture that has not come yet is not small either. */
function isTooSmall(video: HTMLVideoElement): boolean {
	const { width, height } = video.getBoundingClientRect();
	const boxIsSmall =
		width > 0 && (width < MIN_BOX_PX.width || height < MIN_BOX_PX.height);
	const pictureIsSmall =
		video.videoWidth > 0 &&
		Math.min(video.videoWidth, video.videoHeight) < MIN_PICTURE_PX;
	return boxIsSmall || pictureIsSmall;
}
