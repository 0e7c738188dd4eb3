import type { IgnoredVideos } from "../../core/page/tile.ts";
import type { CanvasPictures } from "../capture/canvas-pictures.ts";
import type { DirtyNodes } from "../dom/dirty-nodes.ts";
import { findVideos } from "../dom/find-videos.ts";
import { isConnected } from "../dom/page-members.ts";
import type { PageRoots } from "../dom/page-roots.ts";
import { pageSearch } from "../dom/page-search.ts";
import { isShown } from "../dom/video-state.ts";
import { yieldPoints } from "../dom/yield-points.ts";
import { nameReader } from "../naming/name-reader.ts";
import type { PageView } from "../observation/observe-page.ts";
import { keyedElements } from "../rules/keyed-elements.ts";
import type { MatchedRule } from "../rules/match-rule.ts";
import type { TileContainer } from "../rules/tile-container.ts";
import { type ChosenSite, siteChooser } from "../sites/choose-site.ts";
import { cameraOffTiles } from "../tiles/camera-off-tiles.ts";
import { canvasTiles } from "../tiles/canvas-tiles.ts";
import { groupDuplicates, type Showings } from "../tiles/group-duplicates.ts";
import { meetingIframes } from "../tiles/meeting-iframes.ts";
import { mergeByKey } from "../tiles/merge-by-key.ts";
import { type SeenVideo, seeVideos } from "../tiles/seen-video.ts";
import { tileCache } from "../tiles/tile-cache.ts";
import type { ChatObjections } from "./chat-objections.ts";
import { mergeByPerson } from "./merge-by-person.ts";
import {
	type Person,
	personInCanvas,
	personInVideo,
	personWithoutVideo,
} from "./person.ts";
import {
	type TileClaims,
	type WhoIsShown,
	whoIsShown,
} from "./who-is-shown.ts";

/** Everyone on the page in one pass, and how they were found. */
export interface PagePass extends ChosenSite {
	readonly people: readonly Person[];
	readonly ignored: IgnoredVideos;
	readonly matched: readonly MatchedRule[];
	readonly seen: readonly SeenVideo[];
	/** Whether the page took away what was being read while the pass let it run, so that people may be missing. */
	readonly isTorn: boolean;
	/** Tiles of shared screens. */
	readonly screenShareTiles: readonly Element[];
	/** Whether the page's chat was read, of whose messages no event is reported. */
	readonly hasChat: boolean;
	/** Whether somebody is shown in a canvas: no event reports when a canvas is painted. */
	readonly isPainted: boolean;
	/** Origins of iframes of other sites that look like a meeting. */
	readonly meetingIframes: readonly string[];
	readonly view: PageView;
}

/** Reads the page at each call, but only those tiles that the page has changed. It remembers the tracks and names it has seen, and what the last pass read. */
export function pageReader(
	roots: PageRoots,
	canvases: CanvasPictures,
	dirty: DirtyNodes,
	objections: Pick<ChatObjections, "read">,
): (nowMs: number) => Promise<PagePass> {
	const lastLiveAtMs = new WeakMap<MediaStreamTrack, number>();
	const read = nameReader();
	const choose = siteChooser();
	const keyedIn = keyedElements();
	const cache = tileCache();
	const search = pageSearch();
	const claims = new WeakMap<TileContainer, TileClaims>();
	let lastContainers: readonly TileContainer[] = [];

	return async (nowMs) => {
		const pause = yieldPoints();
		const changes = dirty.take();
		cache.begin(nowMs, changes);
		search.begin(nowMs, changes);
		const found = await roots.find(nowMs, pause);
		const elements = findVideos(found, search.find);
		const chosen = choose(location.hostname, found, elements, nowMs);
		const { site } = chosen;
		const before = { lastLiveAtMs, lastContainers, cache };
		const videos = await seeVideos(elements, site, before, nowMs, pause);
		await pause();
		const groups = groupDuplicates(videos.seen);
		const { people, screenShares } = mergeByKey(
			groups,
			site?.cameraSlot ?? null,
		);
		const whoIs = (showings: Showings) =>
			whoIsShown(showings, read, site, claims);
		const shownPeople: [Showings, WhoIsShown][] = [];
		for (const showings of people) {
			const waiting = pause();
			if (waiting) await waiting;
			shownPeople.push([showings, whoIs(showings)]);
		}
		// By now it is known where the page shows names, even of those whose names do not look like one.
		if (shownPeople.some(([, { name }]) => name))
			for (const person of shownPeople)
				if (!person[1].name) person[1] = whoIs(person[0]);
		const canvas = canvasTiles(found, site);
		const shown = videos.seen
			.filter((one) => one.isShown || isShown(one.container.element))
			.map(({ container }) => container);
		const inCanvas = canvas.tiles.map(({ container }) => container);
		const taken = new Set([
			...[...shown, ...inCanvas].map(({ element }) => element),
			...videos.screenShareTiles,
			...canvas.screenShareTiles,
		]);
		const off = await cameraOffTiles(
			{
				roots: found,
				site,
				taken,
				heldVideoBefore: lastContainers,
				keyed: keyedIn(found, nowMs),
				search: search.find,
			},
			read,
			pause,
		);
		const without = off.map(({ container }) => container);
		lastContainers = [...shown, ...without];

		const withPicture = shownPeople.flatMap(([showings, who]) =>
			// A hidden video without a name or a key is the page's own machinery.
			who.name || who.pageKey || isShown(who.element)
				? [personInVideo(showings, who)]
				: [],
		);
		canvases.keepOnly(new Set(canvas.tiles.map((tile) => tile.canvas)));
		withPicture.push(
			...canvas.tiles.map((tile) =>
				personInCanvas(tile, canvases.stateOf(tile.canvas, nowMs)),
			),
		);
		await pause();
		const everyone = mergeByPerson(withPicture, off.map(personWithoutVideo));
		const repeated = withPicture.filter((one) => !everyone.includes(one));
		return {
			...chosen,
			people: everyone,
			ignored: {
				screenShares:
					videos.screenShares +
					canvas.screenShareTiles.length +
					screenShares.length,
				duplicates: countRepeats(people) + repeated.length,
				tooSmall: videos.tooSmall,
			},
			matched: [...videos.matched, ...tileRules([...inCanvas, ...without])],
			seen: videos.seen,
			isTorn: [
				...videos.all.map(({ video }) => video),
				...without.map(({ element }) => element),
			].some((element) => !isConnected(element)),
			screenShareTiles: videos.screenShareTiles,
			hasChat: objections.read(found, site, search.find),
			isPainted: canvas.tiles.length > 0,
			meetingIframes: meetingIframes(found, search.find),
			view: {
				roots: found,
				tiles: [...lastContainers, ...inCanvas].flatMap(
					({ element, surroundings }) => [element, ...surroundings],
				),
				videos: videos.all.map(({ video }) => video),
				tracks: videos.all.map(({ track }) => track),
			},
		};
	};
}

/** Counts only repeats that the page shows: an app may keep a stage hidden. */
function countRepeats(people: readonly Showings[]): number {
	return people
		.flatMap(([, ...others]) => others)
		.filter(({ state }) => state !== "off-screen" && state !== "camera-off")
		.length;
}

function tileRules(
	containers: readonly TileContainer[],
): readonly MatchedRule[] {
	return containers.flatMap(({ site }) =>
		site ? [{ part: "tile", rule: site.tile }] : [],
	);
}
