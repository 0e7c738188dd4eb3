import { type ListedTiles, tileLink } from "../content/tile-link.ts";
import { AUDIENCE_PORT } from "../contract/tile-port.ts";
import type { PageCheck } from "../core/page/page-check.ts";
import type { IgnoredVideos, Tile } from "../core/page/tile.ts";
import type { OpenCamera } from "./cameras.ts";

/** The camera's picture as the offscreen document asks for it: this page has one tile, as if it were a meeting's. */
export interface CameraLink {
	/** @param camera null while none runs */
	show(video: HTMLVideoElement, camera: OpenCamera | null): void;
}

const NOTHING_IGNORED: IgnoredVideos = {
	screenShares: 0,
	duplicates: 0,
	tooSmall: 0,
};
const TILE_ID = "camera";

/** @param life ends the link when it aborts */
export function cameraLink(life: AbortController): CameraLink {
	const link = tileLink(life, ignore, ignore, {
		portName: AUDIENCE_PORT,
		setWords: ignore,
	});
	let shown: AbortController | undefined;
	/** A camera that was unplugged is the same one when it comes back. */
	let streamKey = TILE_ID;

	return {
		show(video, camera) {
			shown?.abort();
			const now = new AbortController();
			shown = now;
			const signal = AbortSignal.any([now.signal, life.signal]);
			streamKey = camera?.id || streamKey;
			const list = () => link.list(listOf(video, camera, streamKey));
			for (const event of ["loadeddata", "resize"])
				video.addEventListener(event, list, { signal });
			for (const event of ["mute", "unmute", "ended"])
				camera?.track.addEventListener(event, list, { signal });
			list();
		},
	};
}

/** This page has no labels, and its words are not those of labels. */
function ignore(): void {}

function listOf(
	video: HTMLVideoElement,
	camera: OpenCamera | null,
	streamKey: string,
): ListedTiles {
	const tile: Tile = {
		tileId: TILE_ID,
		streamKey,
		name: "Camera",
		nameSource: "numbered",
		isSelf: false,
		video: stateOf(camera),
		widthPx: video.videoWidth,
		heightPx: video.videoHeight,
	};
	return {
		// A room has no address by which its next session could be known.
		meeting: "",
		tiles: [tile],
		ignored: NOTHING_IGNORED,
		check: checkOf(tile),
		sources: camera
			? new Map([[TILE_ID, { video, track: camera.track }]])
			: new Map(),
		meetingIframes: [],
	};
}

/** A camera that another program uses gives no pictures, and says so. */
function stateOf(camera: OpenCamera | null): Tile["video"] {
	if (!camera || camera.track.readyState === "ended") return "camera-off";
	return camera.track.muted ? "stalled" : "live";
}

function checkOf({ video }: Tile): PageCheck {
	const none = {
		live: 0,
		"camera-off": 0,
		"off-screen": 0,
		stalled: 0,
		unreadable: 0,
	};
	return {
		site: null,
		siteBy: null,
		tiles: { ...none, [video]: 1 },
		ignored: NOTHING_IGNORED,
		names: { site: 0, page: 0, numbered: 1 },
		rules: [],
		hasChanged: false,
		structure: [],
	};
}
