import type { ReadName } from "../naming/name-reader.ts";
import { type SelfSign, selfSign } from "../naming/self-sign.ts";
import { matchRule } from "../rules/match-rule.ts";
import { siteName } from "../rules/site-name.ts";
import type { TileContainer } from "../rules/tile-container.ts";
import type { KeyRule, Rule, Site, TextRule } from "../sites/site.ts";
import type { Showings } from "../tiles/group-duplicates.ts";
import type { SeenVideo } from "../tiles/seen-video.ts";

/** What the page says of the person in a video. */
export interface WhoIsShown {
	readonly pageKey: string | null;
	readonly keyRule: KeyRule | null;
	readonly name: string | null;
	readonly nameRule: TextRule | null;
	readonly self: SelfSign | Rule | null;
	/** Only where somebody is shown large who also has a tile of their own. */
	readonly stageRule: Rule | null;
	/** Where it says so: the person's place in the page's order. */
	readonly element: Element;
}

/** What a single place says. */
export type TileClaims = WhoIsShown;

/**
 * By any place where the page shows the person: a stage often bears neither name nor key, the filmstrip both.
 * @param said by places that are as they were; taken from, and added to
 */
export function whoIsShown(
	showings: Showings,
	read: ReadName,
	site: Site | null = null,
	said: WeakMap<TileContainer, TileClaims> = new WeakMap(),
): WhoIsShown {
	const places = showings.map((seen) => {
		const before = said.get(seen.container);
		// A name may come with a class or a style, which nothing reports.
		const says = before?.name ? before : claimsOfTile(seen, read, site);
		said.set(seen.container, says);
		return says;
	});
	const keyed = places.find(({ pageKey }) => pageKey !== null);
	const named = places.find(({ name }) => name !== null);
	const naming = keyed?.name ? keyed : named;
	const [{ container }] = showings;
	return {
		pageKey: keyed?.pageKey ?? null,
		keyRule: keyed?.keyRule ?? null,
		name: naming?.name ?? null,
		nameRule: naming?.nameRule ?? null,
		self: places.find(({ self }) => self !== null)?.self ?? null,
		stageRule: places.every(({ stageRule }) => stageRule)
			? (places[0]?.stageRule ?? null)
			: null,
		element: (keyed ?? named)?.element ?? container.element,
	};
}

function claimsOfTile(
	{ container, video, track, texts }: SeenVideo,
	read: ReadName,
	site: Site | null,
): TileClaims {
	const { element, pageKey } = container;
	const bySite = site && siteName(element, site.name);
	return {
		element,
		pageKey,
		keyRule: container.site?.key ?? null,
		name: bySite?.name ?? read(container, video, texts),
		nameRule: bySite?.rule ?? null,
		self:
			(site && matchRule(element, site.self)) ??
			selfSign(element, video, track, texts),
		stageRule: site && matchRule(element, site.stage),
	};
}
