import { checkPage, type PageCheck } from "../core/page-check.ts";
import type { IgnoredVideos, Tile } from "../core/tile.ts";
import { cameraOffTiles } from "./camera-off-tiles.ts";
import { canvasTiles } from "./canvas-tiles.ts";
import type { PictureSource } from "./capture-frame.ts";
import { findVideos } from "./find-videos.ts";
import { groupDuplicates, type Showings } from "./group-duplicates.ts";
import { nameReader } from "./name-reader.ts";
import type { PageView } from "./observe-page.ts";
import { onePerKey } from "./one-per-key.ts";
import { onePerPerson } from "./one-per-person.ts";
import { ownTiles } from "./own-tiles.ts";
import { type PageRoots, pageRoots } from "./page-roots.ts";
import { pageStructure } from "./page-structure.ts";
import {
	type Person,
	personInCanvas,
	personInVideo,
	personWithoutVideo,
} from "./person.ts";
import { ruleTally } from "./rule-tally.ts";
import { seeVideos } from "./seen-video.ts";
import { siteChooser } from "./sites/choose-site.ts";
import type { TileContainer } from "./tile-container.ts";
import { tileIdentity } from "./tile-identity.ts";
import { timeSlices } from "./time-slices.ts";
import { isShown } from "./video-state.ts";
import { whoIsShown } from "./who-is-shown.ts";

/** Everyone on the page in this pass, and the video of each whose picture can be had. */
export interface TileList {
	readonly tiles: readonly Tile[];
	readonly ignored: IgnoredVideos;
	readonly check: PageCheck;
	readonly sources: ReadonlyMap<string, PictureSource>;
	readonly view: PageView;
	/** In how long to look again although nothing changes: a video that starts may be stalled by then. */
	readonly nextInMs: number | null;
}

/** A page cannot make the list longer than its receiver takes. */
const MAX_TILES = 200;
const STARTING_MS = 1_000;

/** Lists the page's tiles, anew at each call. What it remembers is only the tracks and names it has seen, who was numbered how, and where videos were in the last pass. */
export function tileLister(
	roots: PageRoots = pageRoots(),
): (nowMs: number) => Promise<TileList> {
	const lastLiveAtMs = new WeakMap<MediaStreamTrack, number>();
	const identities = tileIdentity();
	const read = nameReader();
	const choose = siteChooser();
	let lastContainers: readonly TileContainer[] = [];

	return async (nowMs) => {
		const pause = timeSlices();
		const found = await roots.find(nowMs, pause);
		const elements = findVideos(found);
		const { site, by } = choose(location.hostname, found, elements, nowMs);
		const videos = await seeVideos(
			elements,
			site,
			{ lastLiveAtMs, lastContainers },
			nowMs,
			pause,
		);
		await pause();
		const groups = groupDuplicates(videos.seen);
		const keyed = onePerKey(groups, site?.cameraSlot ?? null);
		const canvas = canvasTiles(found, site);
		const containers = videos.seen
			.map(({ container }) => container)
			.filter(({ element }) => isShown(element));
		const off = await cameraOffTiles(
			{
				roots: found,
				site,
				taken: [
					...containers.map(({ element }) => element),
					...canvas.tiles.map(({ container }) => container.element),
					...videos.shares,
					...canvas.shares,
				],
				heldVideoBefore: lastContainers,
			},
			read,
			pause,
		);
		lastContainers = [...containers, ...off.map(({ container }) => container)];

		const inVideos: Person[] = [];
		for (const showings of keyed.people) {
			await pause();
			const who = whoIsShown(showings, read, site);
			// A hidden video of nobody is the page's own machinery.
			if (!who.name && !who.pageKey && !isShown(who.element)) continue;
			inVideos.push(personInVideo(showings, who));
		}
		const withPicture = [...inVideos, ...canvas.tiles.map(personInCanvas)];
		await pause();
		const people = onePerPerson(withPicture, off.map(personWithoutVideo));
		const own = ownTiles(people);
		const identify = identities();
		const listed = people
			.map((person) => ({ person, tile: identify(person, own.has(person)) }))
			.sort((a, b) => inPageOrder(a.person.element, b.person.element))
			.slice(0, MAX_TILES);

		await pause();
		const tiles = listed.map(({ tile }) => tile);
		const repeated = withPicture.filter((one) => !people.includes(one)).length;
		const ignored = {
			screenShares:
				videos.screenShares + canvas.shares.length + keyed.shares.length,
			duplicates: countRepeats(keyed.people) + repeated,
			tooSmall: videos.tooSmall,
		};
		const check = checkPage({
			site: site?.id ?? null,
			siteBy: by,
			knowsTiles: (site?.tile.length ?? 0) > 0,
			tiles,
			ignored,
			namedBySite: listed.filter(({ person }) => person.nameRule).length,
			matched: ruleTally(people, [
				...videos.matched,
				...[...canvas.tiles, ...off].flatMap(({ container }) =>
					container.site
						? [{ part: "tile" as const, rule: container.site.tile }]
						: [],
				),
			]),
		});
		const structure = check.hasChanged
			? pageStructure(videos.seen.map(({ video }) => video))
			: [];
		const sources = new Map(
			listed.flatMap(({ person, tile }) =>
				person.source ? [[tile.tileId, person.source] as const] : [],
			),
		);
		const isStarting = inVideos.some(({ video }) => video === "unreadable");
		return {
			tiles,
			ignored,
			check: { ...check, structure },
			sources,
			view: {
				roots: found,
				tiles: [
					...lastContainers,
					...canvas.tiles.map(({ container }) => container),
				].flatMap(({ element, surroundings }) => [element, ...surroundings]),
				videos: videos.all.map(({ video }) => video),
				tracks: videos.all.map(({ track }) => track),
			},
			nextInMs: isStarting ? STARTING_MS : null,
		};
	};
}

/** Of those that the page shows: an app may keep a stage hidden. */
function countRepeats(people: readonly Showings[]): number {
	return people
		.flatMap(([, ...others]) => others)
		.filter(({ state }) => state !== "off-screen" && state !== "camera-off")
		.length;
}

function inPageOrder(a: Element, b: Element): number {
	return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING
		? -1
		: 1;
}
