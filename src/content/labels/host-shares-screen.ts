import { saysSelf } from "../../core/page/clean-name.ts";
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
	screenShareTiles: shares,
	view,
}: SharingPage): boolean {
	return (
		playsOwnScreen(view.roots) ||
		shares.some((tile) => isOwn(tile, site)) ||
		view.roots.some((root) => hasStopButton(root))
	);
}

export function playsOwnScreen(
	roots: readonly (Document | ShadowRoot)[],
): boolean {
	return findVideos(roots).some((video) => {
		const track = videoTrackOf(video);
		return track?.readyState === "live" && trackSource(track) === "screen";
	});
}

/** A "(You)" is enough here: if it is only a part of somebody's name, the labels hide without need. */
function isOwn(tile: Element, site: Site | null): boolean {
	if (!isConnected(tile) || !isVisible(tile)) return false;
	if (site && matchRule(tile, site.self)) return true;
	if (textLeaves(tile).some(({ text }) => saysSelf(text))) return true;
	const video =
		tile instanceof HTMLVideoElement ? tile : (findVideos([tile])[0] ?? null);
	const track = video && videoTrackOf(video);
	return Boolean(video && track && selfSign(tile, video, track));
}

/** By the button's words in the page's language, or by its icon's name, which is the same in all languages. */
function hasStopButton(root: Document | ShadowRoot): boolean {
	return [...findAll(root, CONTROLS)]
		.slice(0, MAX_CONTROLS)
		.some((control) => isStopButton(control) && isVisible(control));
}

function isStopButton(control: Element): boolean {
	return [
		attributeOf(control, "aria-label"),
		attributeOf(control, "title"),
		textContentOf(control),
	].some((label) => label !== null && saysOwnScreenShare(label));
}
