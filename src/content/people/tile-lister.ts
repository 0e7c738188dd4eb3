import { checkPage, type PageCheck } from "../../core/page/page-check.ts";
import type { IgnoredVideos, Tile } from "../../core/page/tile.ts";
import {
	type CanvasPictures,
	canvasPictures,
} from "../capture/canvas-pictures.ts";
import type { TileSource } from "../capture/picture-source.ts";
import { ALL_NODES_DIRTY, type DirtyNodes } from "../dom/dirty-nodes.ts";
import { inPageOrder } from "../dom/in-page-order.ts";
import { baseAddressOf } from "../dom/page-members.ts";
import { type PageRoots, pageRoots } from "../dom/page-roots.ts";
import type { PageView } from "../observation/observe-page.ts";
import type { Site } from "../sites/site.ts";
import { type ChatObjections, chatObjections } from "./chat-objections.ts";
import { meetingKey } from "./meeting-key.ts";
import { type PagePass, pageReader } from "./page-reader.ts";
import { pageStructure } from "./page-structure.ts";
import type { Person } from "./person.ts";
import { ruleTally } from "./rule-tally.ts";
import { selfTiles } from "./self-tiles.ts";
import { tileIdentity } from "./tile-identity.ts";

/** Everyone on the page in this pass, and a source for each person whose picture can be taken. */
export interface TileList {
	/** The meeting's key: see `meetingKey`. */
	readonly meeting: string;
	readonly tiles: readonly Tile[];
	readonly ignored: IgnoredVideos;
	readonly check: PageCheck;
	readonly sources: ReadonlyMap<string, TileSource>;
	/** The elements that show each person now. */
	readonly elementsByTileId: ReadonlyMap<string, readonly Element[]>;
	readonly site: Site | null;
	/** Tiles of shared screens. */
	readonly screenShareTiles: readonly Element[];
	/** Origins of iframes of other sites that look like a meeting. */
	readonly meetingIframes: readonly string[];
	readonly view: PageView;
	/** When the next pass is due even if nothing changes, since a video that starts may be stalled by then; null if there is no hurry. */
	readonly nextInMs: number | null;
}

interface Listed {
	readonly person: Person;
	readonly tile: Tile;
}

/** Keeps a page from making the list longer than its receiver accepts. */
const MAX_TILES = 200;
const STARTING_MS = 1_000;
/** The chat is read this often, so that whoever asks to be left out waits no longer than that. */
const CHAT_MS = 3_000;
/** A page that never stops redrawing itself is listed as the last of so many passes found it. */
const MAX_PASSES = 3;

/** Lists the page's tiles in the page's order, as they are at each call. */
export function tileLister(
	roots: PageRoots = pageRoots(),
	canvases: CanvasPictures = canvasPictures(new AbortController().signal),
	dirty: DirtyNodes = ALL_NODES_DIRTY,
	objections: Pick<ChatObjections, "read" | "mark"> = chatObjections(),
): (nowMs: number) => Promise<TileList> {
	const readPage = pageReader(roots, canvases, dirty, objections);
	const identities = tileIdentity();
	const meeting = meetingOfPage();

	/** Reads the page again if it redrew itself meanwhile: half of one drawing and half of the next would lose people and signs. */
	async function readWhole(nowMs: number): Promise<PagePass> {
		let pass = await readPage(nowMs);
		for (let passes = 1; pass.isTorn && passes < MAX_PASSES; passes++)
			pass = await readPage(nowMs);
		return pass;
	}

	return async (nowMs) => {
		const pass = await readWhole(nowMs);
		const own = selfTiles(pass.people);
		const identify = identities();
		const listed = pass.people
			.map((person) => ({ person, tile: identify(person, own.has(person)) }))
			.sort((a, b) => inPageOrder(a.person.element, b.person.element))
			.slice(0, MAX_TILES);
		const isStarting = listed.some(
			({ person }) => person.track && person.video === "unreadable",
		);
		// No event reports that an element was scrolled in or out of sight.
		const isCutOut = listed.some(({ person }) => person.fromTab);
		const isSoon = isStarting || isCutOut || pass.isPainted;
		return {
			meeting: meeting(),
			tiles: objections.mark(listed.map(({ tile }) => tile)),
			ignored: pass.ignored,
			check: checkOf(pass, listed),
			sources: new Map(
				listed.flatMap(({ person, tile }) =>
					person.source ? [[tile.tileId, person.source] as const] : [],
				),
			),
			elementsByTileId: new Map(
				listed.map(({ person, tile }) => [tile.tileId, person.tileElements]),
			),
			site: pass.site,
			screenShareTiles: pass.screenShareTiles,
			view: pass.view,
			meetingIframes: pass.meetingIframes,
			nextInMs: isSoon ? STARTING_MS : pass.hasChat ? CHAT_MS : null,
		};
	};
}

/** Cached, because parsing an address takes 0.2 ms and it is nearly always the same. */
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

/** An iframe that the page wrote itself has no address, so it gets its page's. */
function addressOfPage(): string {
	return location.protocol === "about:"
		? baseAddressOf(document)
		: location.href;
}

function checkOf(pass: PagePass, listed: readonly Listed[]): PageCheck {
	const { site, by, people, ignored, matched, seen } = pass;
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
