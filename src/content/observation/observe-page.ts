import { repeat } from "../../platform/clock.ts";
import type { DirtyNodes } from "../dom/dirty-nodes.ts";
import { isOfOurs } from "../dom/our-elements.ts";
import { listenTo } from "../dom/page-members.ts";
import { concernTiles, OBSERVED_ATTRIBUTES } from "./page-changes.ts";

/** The parts of the page that the last pass saw, and whose changes matter. */
export interface PageView {
	readonly roots: readonly (Document | ShadowRoot)[];
	/** Tiles, and what is around them: cards with headers, and the parents in which more may appear. */
	readonly tiles: readonly Element[];
	readonly videos: readonly HTMLVideoElement[];
	readonly tracks: readonly MediaStreamTrack[];
}

export interface PageObserver {
	follow(view: PageView): void;
}

const MEDIA_EVENTS = [
	"loadedmetadata",
	"playing",
	"pause",
	"waiting",
	"ended",
	"emptied",
	"resize",
];
const TRACK_EVENTS = ["mute", "unmute", "ended"];
/** No event reports that the page itself disables, enables or stops a track, as a camera button does. Reading the tracks of 300 videos takes less than 0.1 ms. */
const TRACK_CHECK_MS = 500;

/** Calls `changed` when the page changes in a way that concerns its tiles. `addRoots` gets each element that the page adds, and returns whether it has shadow roots; `dirty` gathers where the page has changed. */
export function observePage(
	changed: () => void,
	addRoots: (added: Element) => boolean,
	dirty: DirtyNodes,
	signal: AbortSignal,
): PageObserver {
	let tiles: ReadonlySet<Node> = new Set();
	const observed = new WeakSet<Node | MediaStreamTrack>();
	const sizes = new WeakMap<Element, string>();

	const mutations = new MutationObserver((all) => {
		const records = all.filter((record) => !isOfOurs(record));
		if (records.length === 0) return;
		dirty.changed(records);
		const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
		const hosts = added.filter(
			(node) => node instanceof Element && addRoots(node),
		);
		if (hosts.length > 0 || concernTiles(records, tiles)) changed();
	});
	const resizes = new ResizeObserver((entries) => {
		const resized = entries.filter(({ target, contentRect }) => {
			const size = `${Math.round(contentRect.width)}x${Math.round(contentRect.height)}`;
			const before = sizes.get(target);
			sizes.set(target, size);
			// The size may have changed between the pass and the start of the observation.
			if (before !== size) dirty.videoChanged(target);
			// The first report only marks the start of the observation.
			return before !== undefined && before !== size;
		});
		if (resized.length > 0) changed();
	});
	let trackStates = new Map<MediaStreamTrack, string>();
	repeat(TRACK_CHECK_MS, signal, () => {
		const isChanged = ([track, state]: [MediaStreamTrack, string]) =>
			stateOf(track) !== state;
		if (![...trackStates].some(isChanged)) return;
		trackStates = statesOf([...trackStates.keys()]);
		changed();
	});
	signal.addEventListener("abort", () => {
		mutations.disconnect();
		resizes.disconnect();
	});

	function mediaChanged({ target }: Event): void {
		dirty.videoChanged(target);
		changed();
	}

	function observeRoot(root: Document | ShadowRoot): void {
		dirty.restart();
		mutations.observe(root, {
			childList: true,
			characterData: true,
			subtree: true,
			attributeFilter: [...OBSERVED_ATTRIBUTES],
		});
		for (const event of MEDIA_EVENTS)
			listenTo(root, event, mediaChanged, { capture: true, signal });
	}

	/** Calls `begin` for each thing that is not observed yet. Returns whether there was any. */
	function observeNew<T extends Node | MediaStreamTrack>(
		things: readonly T[],
		begin: (thing: T) => void,
	): boolean {
		let hasNew = false;
		for (const thing of things) {
			if (observed.has(thing)) continue;
			observed.add(thing);
			begin(thing);
			hasNew = true;
		}
		return hasNew;
	}

	return {
		follow(view) {
			if (signal.aborted) return;
			tiles = new Set(view.tiles);
			const hasNewRoots = observeNew(view.roots, observeRoot);
			observeNew(view.videos, (video) => resizes.observe(video));
			const hasNewTracks = observeNew(view.tracks, (track) => {
				for (const event of TRACK_EVENTS)
					track.addEventListener(event, changed, { signal });
			});
			// A track may have changed between the pass and now, so what is known of it stays until the next check.
			trackStates = new Map([
				...statesOf(view.tracks),
				...[...trackStates].filter(([track]) => view.tracks.includes(track)),
			]);
			// Nobody received their events between the pass and now: a camera that came on meanwhile would seem off until the next regular pass.
			if (hasNewRoots || hasNewTracks) changed();
		},
	};
}

function statesOf(tracks: readonly MediaStreamTrack[]) {
	return new Map(tracks.map((track) => [track, stateOf(track)]));
}

function stateOf({ enabled, readyState }: MediaStreamTrack): string {
	return `${enabled} ${readyState}`;
}
