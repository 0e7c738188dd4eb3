import { checkPage, type PageCheck } from "../../core/page/page-check.ts";
import type { IgnoredVideos, Tile } from "../../core/page/tile.ts";
import {
	type CanvasPictures,
	canvasPictures,
} from "../capture/canvas-pictures.ts";
import type { TileSource } from "../capture/picture-source.ts";
import { ALL_NODES_DIRTY, type DirtyNodes } from "../dom/dirty-nodes.ts";
import { inPageOrder } from "../dom/in-page-order.ts";
import { type PageRoots, pageRoots } from "../dom/page-roots.ts";
import type { Site } from "../sites/site.ts";
import type { PageView } from "../watch/observe-page.ts";
import { meetingKey } from "./meeting-key.ts";
import { type PagePass, pageReader } from "./page-reader.ts";
import { pageStructure } from "./page-structure.ts";
import type { Person } from "./person.ts";
import { ruleTally } from "./rule-tally.ts";
import { selfTiles } from "./self-tiles.ts";
import { tileIdentity } from "./tile-identity.ts";

/** Everyone on the page in this pass, and the video of each whose picture can be had. */
export interface TileList {
	/** By which the meeting is told. */
	readonly meeting: string;
	readonly tiles: readonly Tile[];
	readonly ignored: IgnoredVideos;
	readonly check: PageCheck;
	readonly sources: ReadonlyMap<string, TileSource>;
	/** The elements that show each of them now. */
	readonly elementsByTileId: ReadonlyMap<string, readonly Element[]>;
	readonly site: Site | null;
	/** Tiles of shared screens. */
	readonly screenShareTiles: readonly Element[];
	/** Origins of frames of other sites that look like a meeting. */
	readonly meetingIframes: readonly string[];
	readonly view: PageView;
	/** In how long to look again although nothing changes: a video that starts may be stalled by then. */
	readonly nextInMs: number | null;
}

interface Listed {
	readonly person: Person;
	readonly tile: Tile;
}

/** A page cannot make the list longer than its receiver takes. */
const MAX_TILES = 200;
const STARTING_MS = 1_000;

/** Lists the page's tiles, anew at each call, in the page's order. */
export function tileLister(
	roots: PageRoots = pageRoots(),
	canvases: CanvasPictures = canvasPictures(new AbortController().signal),
	dirty: DirtyNodes = ALL_NODES_DIRTY,
): (nowMs: number) => Promise<TileList> {
	const readPage = pageReader(roots, canvases, dirty);
	const identities = tileIdentity();
	const meeting = meetingOfPage();
	return async (nowMs) => {
		const look = await readPage(nowMs);
		const own = selfTiles(look.people);
		const identify = identities();
		const listed = look.people
			.map((person) => ({ person, tile: identify(person, own.has(person)) }))
			.sort((a, b) => inPageOrder(a.person.element, b.person.element))
			.slice(0, MAX_TILES);
		const isStarting = listed.some(
			({ person }) => person.track && person.video === "unreadable",
		);
		// No event tells that a place was scrolled in or out of sight.
		const isCutOut = listed.some(({ person }) => person.fromTab);
		return {
			meeting: meeting(),
			tiles: listed.map(({ tile }) => tile),
			ignored: look.ignored,
			check: checkOf(look, listed),
			sources: new Map(
				listed.flatMap(({ person, tile }) =>
					person.source ? [[tile.tileId, person.source] as const] : [],
				),
			),
			elementsByTileId: new Map(
				listed.map(({ person, tile }) => [tile.tileId, person.tileElements]),
			),
			site: look.site,
			screenShareTiles: look.screenShareTiles,
			view: look.view,
			meetingIframes: look.meetingIframes,
			nextInMs: isStarting || isCutOut || look.isPainted ? STARTING_MS : null,
		};
	};
}

/** Taking an address apart takes 0.2 ms, and it is nearly always the same. */
function meetingOfPage(): () => string {
	let address = "";
	let key = "";
	return () => {
		const now = addressOfPage();
		if (now !== address) key = meetingKey(now);
		address = now;
		return key;
	};
}

/** A frame that the page wrote itself has no address but its page's. */
function addressOfPage(): string {
	return location.protocol === "about:" ? document.baseURI : location.href;
}

function checkOf(look: PagePass, listed: readonly Listed[]): PageCheck {
	const { site, by, people, ignored, matched, seen } = look;
	const check = checkPage({
		site: site?.id ?? null,
		siteBy: by,
		knowsTiles: (site?.tile.length ?? 0) > 0,
		tiles: listed.map(({ tile }) => tile),
		ignored,
		namedBySite: listed.filter(({ person }) => person.nameRule).length,
		matched: ruleTally(people, matched),
	});
	const videos = seen.map(({ video }) => video);
	return { ...check, structure: check.hasChanged ? pageStructure(videos) : [] };
}
