import {
	type PicturePiece,
	parsePiece,
} from "../../../src/contract/picture-schema.ts";
import {
	type FromContent,
	type FromOffscreen,
	parseFromContent,
	parseFromOffscreen,
} from "../../../src/contract/tile-port.ts";
import type { PageCheck } from "../../../src/core/page/page-check.ts";
import type { Tile } from "../../../src/core/page/tile.ts";
import { yuvLength } from "../../../src/core/picture/yuv-picture.ts";
import { checkAccepted } from "../accepted-value.ts";
import type { FuzzTarget } from "../fuzz-target.ts";

const TILE: Tile = {
	tileId: "key:amara",
	streamKey: "track-1",
	name: "Amara Okafor",
	nameSource: "page",
	isSelf: false,
	video: "live",
	widthPx: 640,
	heightPx: 360,
};

export const PAGE_CHECK: PageCheck = {
	site: "google-meet",
	siteBy: "host",
	tiles: {
		live: 1,
		"camera-off": 1,
		"off-screen": 0,
		stalled: 0,
		unreadable: 0,
	},
	ignored: { screenShares: 0, duplicates: 0, tooSmall: 1 },
	names: { site: 1, page: 0, numbered: 1 },
	rules: [{ part: "tile", select: "[data-participant-id]", count: 2 }],
	hasChanged: true,
	structure: ["div[jsname] > video"],
};

const LISTED: FromContent = {
	type: "tiles/listed",
	meeting: "meet.example/abc",
	tiles: [
		TILE,
		{ ...TILE, tileId: "name:ben", isSelf: true, fromTab: "canvas" },
	],
	ignored: PAGE_CHECK.ignored,
	check: PAGE_CHECK,
	meetingIframes: ["https://rooms.example"],
};

const WIDTH = 16;
const HEIGHT = 8;

const SEARCH_FAILED = {
	type: "page/search-failed",
	failure: { code: "page-search-failed", detail: "No member." },
};

const ANSWERED: Extract<FromContent, { type: "frames/answered" }> = {
	type: "frames/answered",
	requestId: 3,
	heldMs: 15.2,
	frames: [
		{
			type: "captured",
			tileId: "key:amara",
			ageMs: 12.6,
			captureMs: 0.4,
			picture: {
				format: "I420",
				bytes: new Uint8Array(yuvLength(WIDTH, HEIGHT, 2)),
				width: WIDTH,
				height: HEIGHT,
				matrix: "bt601",
				isFullRange: false,
				chromaEvery: 2,
			},
			sourceWidthPx: 640,
			sourceHeightPx: 360,
			area: { x: 0, y: 0, width: 640, height: 360 },
		},
		{
			type: "tab-crop",
			tileId: "name:ben",
			stillForMs: 12_000,
			box: { x: 0.1, y: 0.1, width: 0.2, height: 0.2 },
			viewport: { width: 1_280, height: 720 },
			part: null,
			longestSidePx: 384,
		},
		{
			type: "refused",
			tileId: "key:chi",
			failure: { code: "frame-unreadable", detail: "no picture" },
		},
	],
};

const SENT_AHEAD: FromContent = {
	...ANSWERED,
	type: "frames/sent-ahead",
	frames: ANSWERED.frames.slice(0, 1),
};

const PIECE: PicturePiece = {
	type: "frames/piece",
	requestId: 3,
	bytes: new Uint8Array(8),
};

const FROM_OFFSCREEN: readonly FromOffscreen[] = [
	{
		type: "frames/requested",
		requestId: 3,
		tiles: [
			{
				tileId: "key:amara",
				part: { x: 0, y: 0, width: 1, height: 1 },
				longestSidePx: 384,
				isNew: false,
			},
		],
	},
	{
		type: "labels/shown",
		labels: [{ tileId: "key:amara", state: "facing" }],
	},
];

export const TILE_PORT_TARGETS: readonly FuzzTarget[] = [
	{
		name: "tile-port",
		isText: false,
		samples: [LISTED, SEARCH_FAILED, ANSWERED, SENT_AHEAD],
		feed: (value) => checkAccepted(parseFromContent(value), parseFromContent),
	},
	{
		name: "picture-piece",
		isText: false,
		samples: [PIECE],
		feed: (value) => checkAccepted(parsePiece(value), parsePiece),
	},
	{
		name: "tile-list-text",
		isText: true,
		samples: [LISTED],
		feed: (value) =>
			checkAccepted(parseFromContent(String(value)), parseFromContent),
	},
	{
		name: "tile-port-requests",
		isText: false,
		samples: FROM_OFFSCREEN,
		feed: (value) =>
			checkAccepted(parseFromOffscreen(value), parseFromOffscreen),
	},
];
