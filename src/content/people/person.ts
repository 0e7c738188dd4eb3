import type { TabPictureReason } from "../../core/page/tab-picture.ts";
import type { TileVideo } from "../../core/page/tile.ts";
import type { CanvasState } from "../capture/canvas-pictures.ts";
import { isProtected } from "../capture/is-protected.ts";
import type { CropSource, TileSource } from "../capture/picture-source.ts";
import { positionInTab } from "../capture/position-in-tab.ts";
import { videoTrackOf } from "../dom/find-videos.ts";
import { boxOf, ownBoxOf } from "../dom/page-members.ts";
import type { SelfSign } from "../naming/self-sign.ts";
import type { KeyRule, Rule, TextRule } from "../sites/site.ts";
import type { CameraOffTile } from "../tiles/camera-off-tiles.ts";
import type { CanvasTile } from "../tiles/canvas-tiles.ts";
import type { Showings } from "../tiles/group-duplicates.ts";
import type { WhoIsShown } from "./who-is-shown.ts";

/** Somebody found on the page in one pass, with or without a picture. */
export interface Person {
	/** Gives the person's position in the page's order. */
	readonly element: Element;
	/** All tiles in which the page shows the person now: a stage repeats a filmstrip. */
	readonly tileElements: readonly Element[];
	readonly pageKey: string | null;
	readonly keyRule: KeyRule | null;
	readonly name: string | null;
	readonly nameRule: TextRule | null;
	readonly self: SelfSign | Rule | null;
	readonly stageRule: Rule | null;
	readonly microphoneRule: Rule | null;
	/** Whether the page plays the person's sound in their video. */
	readonly hasSound: boolean;
	readonly video: TileVideo;
	readonly widthPx: number;
	readonly heightPx: number;
	readonly track: MediaStreamTrack | null;
	readonly source: TileSource | null;
	readonly fromTab?: TabPictureReason;
}

type Pictured = Pick<Person, "video" | "source" | "fromTab">;

export function personInVideo(showings: Showings, who: WhoIsShown): Person {
	const [{ video, track, state }] = showings;
	const isStill = () => video.isConnected && videoTrackOf(video) === track;
	const picture: Pictured =
		state !== "live"
			? { video: state, source: null }
			: isProtected(video, track)
				? fromTab("video", { element: video, canvas: null, isStill })
				: { video: state, source: { video, track } };
	return {
		...who,
		tileElements: showings
			.filter((one) => one.state !== "off-screen")
			.map(({ container, video: shown }) =>
				// A wrapper without a box has no place for a label.
				ownBoxOf(container.element).width > 0 ? container.element : shown,
			),
		...picture,
		hasSound: !video.muted,
		widthPx: video.videoWidth,
		heightPx: video.videoHeight,
		track,
	};
}

export function personInCanvas(
	tile: CanvasTile,
	canvasState: CanvasState,
): Person {
	const { width, height } = boxOf(tile.overlay);
	return {
		...tile,
		...keyOf(tile),
		...pictureInCanvas(tile, canvasState),
		tileElements: [tile.overlay],
		hasSound: false,
		widthPx: Math.round(width),
		heightPx: Math.round(height),
		track: null,
	};
}

function pictureInCanvas(
	{ overlay, isStill }: CanvasTile,
	canvasState: CanvasState,
): Pictured {
	switch (canvasState.kind) {
		case "shown": {
			const { picture } = canvasState;
			const source = { element: overlay, canvas: picture, isStill };
			return { video: "live", source };
		}
		case "starting":
			return { video: "unreadable", source: null };
		case "hidden":
			return { video: "off-screen", source: null };
		case "protected":
			return fromTab("canvas", { element: overlay, canvas: null, isStill });
	}
}

/** The tab's picture shows only what is in sight. */
function fromTab(reason: TabPictureReason, source: CropSource): Pictured {
	const position = positionInTab(source.element);
	if (position === "unknown") return { video: "unreadable", source: null };
	return { video: position ? "live" : "off-screen", source, fromTab: reason };
}

export function personWithoutVideo(tile: CameraOffTile): Person {
	return {
		...tile,
		...keyOf(tile),
		tileElements: tile.state === "off-screen" ? [] : [tile.container.element],
		hasSound: false,
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
