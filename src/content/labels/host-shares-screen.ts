import { saysSelf } from "../../core/page/clean-name.ts";
import type { Tile } from "../../core/page/tile.ts";
import { findVideos, trackSource, videoTrackOf } from "../dom/find-videos.ts";
import {
	attributeOf,
	findAll,
	isConnected,
	isVisible,
	textContentOf,
} from "../dom/page-members.ts";
import { textLeaves } from "../dom/text-leaves.ts";
import { saysOwnScreenShare } from "../naming/screen-share-words.ts";
import { selfSign } from "../naming/self-sign.ts";
import { matchRule } from "../rules/match-rule.ts";
import type { Site } from "../sites/site.ts";

export interface SharingPage {
	readonly site: Site | null;
	readonly tiles: readonly Pick<Tile, "name" | "isSelf">[];
	/** Tiles of shared screens. */
	readonly screenShareTiles: readonly Element[];
	readonly view: { readonly roots: readonly (Document | ShadowRoot)[] };
}

const CONTROLS = "button,[role=button],[role=menuitem]";
const MAX_CONTROLS = 400;

/**
 * Whether the user of this page shares a screen, as far as the page shows: it
 * plays the screen that it sends, marks a shared screen's tile as the user's own,
 * or has a button that stops the share. A share by another program goes unnoticed.
 */
export function hostSharesScreen({
	site,
	tiles,
	screenShareTiles: shares,
	view,
}: SharingPage): boolean {
	const saysOwn = ownText(tiles);
	const names = tiles.map(({ name }) => name);
	return (
		playsOwnScreen(view.roots) ||
		shares.some((tile) => isOwn(tile, site, saysOwn)) ||
		view.roots.some((root) => hasStopButton(root, names))
	);
}

/** Whether a text in a shared screen's tile says that it is the user's: by the user's name or a "(You)". Where it is known who the user is, a "(You)" with somebody else's name says nothing. */
function ownText(tiles: SharingPage["tiles"]): (text: string) => boolean {
	const own = tiles.find(({ isSelf }) => isSelf);
	const others = tiles.filter(({ isSelf }) => !isSelf);
	return (text) =>
		(own !== undefined && text.includes(own.name)) ||
		(saysSelf(text) &&
			!(own && others.some(({ name }) => text.includes(name))));
}

export function playsOwnScreen(
	roots: readonly (Document | ShadowRoot)[],
): boolean {
	return findVideos(roots).some((video) => {
		const track = videoTrackOf(video);
		return track?.readyState === "live" && trackSource(track) === "screen";
	});
}

function isOwn(
	tile: Element,
	site: Site | null,
	saysOwn: (text: string) => boolean,
): boolean {
	if (!isConnected(tile) || !isVisible(tile)) return false;
	if (site && matchRule(tile, site.self)) return true;
	if (textLeaves(tile).some(({ text }) => saysOwn(text))) return true;
	const video =
		tile instanceof HTMLVideoElement ? tile : (findVideos([tile])[0] ?? null);
	const track = video && videoTrackOf(video);
	return Boolean(video && track && selfSign(tile, video, track));
}

/** By the button's words in the page's language, or by its icon's name, which is the same in all languages. */
function hasStopButton(
	root: Document | ShadowRoot,
	names: readonly string[],
): boolean {
	return [...findAll(root, CONTROLS)]
		.slice(0, MAX_CONTROLS)
		.some((control) => isStopButton(control, names) && isVisible(control));
}

/** Somebody may call themselves "Stop sharing", so the words count only outside of people's names. */
function isStopButton(control: Element, names: readonly string[]): boolean {
	return [
		attributeOf(control, "aria-label"),
		attributeOf(control, "title"),
		textContentOf(control),
	].some(
		(label) =>
			label !== null &&
			saysOwnScreenShare(label) &&
			saysOwnScreenShare(
				names.reduce((rest, name) => rest.replaceAll(name, ""), label),
			),
	);
}
