import type { TileVideo } from "../core/tile.ts";
import type { CameraOffTile } from "./camera-off-tiles.ts";
import type { CanvasTile } from "./canvas-tiles.ts";
import type { PictureSource } from "./capture-frame.ts";
import type { Showings } from "./group-duplicates.ts";
import type { SelfSign } from "./self-sign.ts";
import type { KeyRule, Rule, TextRule } from "./sites/site.ts";
import type { WhoIsShown } from "./who-is-shown.ts";

/** Somebody found on the page in one pass, with or without a picture. */
export interface Person {
	/** Their place in the page's order. */
	readonly element: Element;
	readonly pageKey: string | null;
	readonly keyRule: KeyRule | null;
	readonly name: string | null;
	readonly nameRule: TextRule | null;
	readonly self: SelfSign | Rule | null;
	readonly stageRule: Rule | null;
	readonly video: TileVideo;
	readonly widthPx: number;
	readonly heightPx: number;
	readonly track: MediaStreamTrack | null;
	readonly source: PictureSource | null;
}

export function personInVideo([best]: Showings, who: WhoIsShown): Person {
	const { video, track, state } = best;
	return {
		...who,
		video: state,
		widthPx: video.videoWidth,
		heightPx: video.videoHeight,
		track,
		source: state === "live" ? { video, track } : null,
	};
}

/** Their part of the canvas cannot be taken yet. */
export function personInCanvas(tile: CanvasTile): Person {
	const { width, height } = tile.place.getBoundingClientRect();
	return {
		...tile,
		...keyOf(tile),
		video: "unreadable",
		widthPx: Math.round(width),
		heightPx: Math.round(height),
		track: null,
		source: null,
	};
}

export function personWithoutVideo(tile: CameraOffTile): Person {
	return {
		...tile,
		...keyOf(tile),
		video: tile.state,
		widthPx: 0,
		heightPx: 0,
		track: null,
		source: null,
	};
}

function keyOf({ container }: CameraOffTile | CanvasTile) {
	const { element, pageKey, site } = container;
	return { element, pageKey, keyRule: site?.key ?? null };
}
