import type { TileVideo } from "../../core/page/tile.ts";
import { videoTrackOf } from "../dom/find-videos.ts";
import { containsNode, isVisible } from "../dom/page-members.ts";
import { type TextLeaf, textLeaves } from "../dom/text-leaves.ts";
import { videoState } from "../dom/video-state.ts";
import type { YieldPoint } from "../dom/yield-points.ts";
import { isScreenShare, screenShareTexts } from "../naming/is-screen-share.ts";
import {
	type MatchedRule,
	matchRule,
	matchShownRule,
} from "../rules/match-rule.ts";
import {
	areaPx2Of,
	countVideosInside,
	type TileContainer,
	tileContainer,
} from "../rules/tile-container.ts";
import type { Site } from "../sites/site.ts";
import { sharesByText } from "./shares-by-text.ts";
import type { TileCache, TileFacts } from "./tile-cache.ts";

/** One participant's video as found in this pass. */
export interface SeenVideo {
	readonly video: HTMLVideoElement;
	readonly track: MediaStreamTrack;
	readonly container: TileContainer;
	readonly texts: readonly TextLeaf[];
	readonly state: TileVideo;
	readonly areaPx2: number;
	/** Whether the page shows the video, and so its tile. */
	readonly isShown: boolean;
}

export interface VideosFound {
	readonly seen: readonly SeenVideo[];
	/** Every video that plays a stream, as calls do, whether or not it shows a person. */
	readonly all: readonly {
		readonly video: HTMLVideoElement;
		readonly track: MediaStreamTrack;
	}[];
	/** Tiles of shared screens. They show no person, with or without a picture. */
	readonly screenShareTiles: readonly Element[];
	readonly screenShares: number;
	readonly tooSmall: number;
	readonly matched: readonly MatchedRule[];
}

export interface PageBefore {
	/** When each track last played, or was first seen. */
	readonly lastLiveAtMs: WeakMap<MediaStreamTrack, number>;
	/** The tiles of the last pass. */
	readonly lastContainers: readonly TileContainer[];
	readonly cache: TileCache;
}

/** Smaller boxes and pictures are indicators, not people who can be read. */
const MIN_BOX_PX = { width: 64, height: 48 };
const MIN_PICTURE_PX = 32;
/** More than any service shows at once. */
const MAX_VIDEOS = 300;

export async function seeVideos(
	videos: readonly HTMLVideoElement[],
	site: Site | null,
	{ lastLiveAtMs, lastContainers, cache }: PageBefore,
	nowMs: number,
	pause: YieldPoint,
): Promise<VideosFound> {
	const matched: MatchedRule[] = [];
	const calls = videos.slice(0, MAX_VIDEOS).flatMap((video) => {
		const track = videoTrackOf(video);
		const nobody = site && track && matchRule(video, site.notPeople);
		if (nobody) matched.push({ part: "not-people", rule: nobody });
		return track && !nobody ? [{ video, track }] : [];
	});
	let counted: ReadonlyMap<Element, number> | undefined;
	const videosInside = () => {
		counted ??= countVideosInside(calls.map(({ video }) => video));
		return counted;
	};
	const sharedTracks = new Set<MediaStreamTrack>();
	const screenShareTiles: Element[] = [];
	const found: SeenVideo[] = [];
	const small = new Set<HTMLVideoElement>();
	const claims = new Map<SeenVideo, readonly string[]>();
	for (const { video, track } of calls) {
		const waiting = pause();
		if (waiting) await waiting;
		if (!video.isConnected) continue;
		const facts = cache.of({ video, track, site }, () =>
			readTile(video, track, site, videosInside(), lastContainers),
		);
		const { container, texts, screenShare: share, box } = facts;
		const { element } = container;
		if (container.site)
			matched.push({ part: "tile", rule: container.site.tile });
		if (share) {
			if (share !== "by-the-page") matched.push({ part: "share", rule: share });
			sharedTracks.add(track);
			screenShareTiles.push(element);
			continue;
		}
		const isVideoShown = box.width > 0 && isVisible(video);
		const off = site && matchShownRule(element, site.cameraOff);
		if (off) matched.push({ part: "camera-off", rule: off });
		const notLiveForMs = nowMs - (lastLiveAtMs.get(track) ?? nowMs);
		const state = off
			? "camera-off"
			: videoState(video, track, notLiveForMs, element, isVideoShown);
		if (state === "live" || !lastLiveAtMs.has(track))
			lastLiveAtMs.set(track, nowMs);
		const one: SeenVideo = {
			video,
			track,
			container,
			texts,
			state,
			areaPx2: box.width * box.height,
			isShown: isVideoShown,
		};
		found.push(one);
		if (facts.screenShareTexts.length > 0)
			claims.set(one, facts.screenShareTexts);
		if (isTooSmall(video, box)) small.add(video);
	}
	// Where the site's own marks are known, texts say nothing more.
	const isMarked = site !== null && site.share.length > 0;
	for (const one of isMarked ? [] : sharesByText(claims, found)) {
		sharedTracks.add(one.track);
		screenShareTiles.push(one.container.element);
	}
	// A stage shows a shared screen without the mark that its tile has.
	const people = found.filter(({ track }) => !sharedTracks.has(track));
	const seen = people.filter(({ video }) => !small.has(video));
	return {
		seen,
		all: calls,
		screenShareTiles,
		screenShares: sharedTracks.size,
		tooSmall: people.length - seen.length,
		matched,
	};
}

function readTile(
	video: HTMLVideoElement,
	track: MediaStreamTrack,
	site: Site | null,
	videosInside: ReadonlyMap<Element, number>,
	lastContainers: readonly TileContainer[],
): TileFacts {
	const bySiteOrSize = tileContainer(video, videosInside, site);
	const container = bySiteOrSize.site
		? bySiteOrSize
		: (containerOfHidden(bySiteOrSize, video, lastContainers, videosInside) ??
			bySiteOrSize);
	const { element } = container;
	const texts = textLeaves(element);
	const bySite = site && matchRule(element, site.share);
	const byPage = !bySite && isScreenShare(element, video, track, texts);
	return {
		container,
		texts,
		screenShare: bySite ?? (byPage ? "by-the-page" : null),
		screenShareTexts: screenShareTexts(element, video, texts),
		box: video.getBoundingClientRect(),
	};
}

/** A hidden video has no box by which to find its tile, so it keeps the tile of the last pass. */
function containerOfHidden(
	{ pageKey }: TileContainer,
	video: HTMLVideoElement,
	lastContainers: readonly TileContainer[],
	videosInside: ReadonlyMap<Element, number>,
): TileContainer | undefined {
	if (areaPx2Of(video) > 0) return undefined;
	const last = lastContainers.find(
		({ element, site }) =>
			!site &&
			containsNode(element, video) &&
			(videosInside.get(element) ?? 1) === 1,
	);
	return last && { ...last, pageKey };
}

/** A video without a box is hidden, not small; a picture that has not come yet is not small either. */
function isTooSmall(
	video: HTMLVideoElement,
	{ width, height }: TileFacts["box"],
): boolean {
	const boxIsSmall =
		width > 0 && (width < MIN_BOX_PX.width || height < MIN_BOX_PX.height);
	const pictureIsSmall =
		video.videoWidth > 0 &&
		Math.min(video.videoWidth, video.videoHeight) < MIN_PICTURE_PX;
	return boxIsSmall || pictureIsSmall;
}
