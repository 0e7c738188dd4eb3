import type { ReadName } from "../naming/name-reader.ts";
import { type SelfSign, selfSign } from "../naming/self-sign.ts";
import { matchRule } from "../rules/match-rule.ts";
import { siteName } from "../rules/site-name.ts";
import type { TileContainer } from "../rules/tile-container.ts";
import type { KeyRule, Rule, Site, TextRule } from "../sites/site.ts";
import type { Showings } from "../tiles/group-duplicates.ts";
import type { SeenVideo } from "../tiles/seen-video.ts";

/** The page's claims about the person in a video, from all tiles that show them. */
export interface WhoIsShown {
	readonly pageKey: string | null;
	readonly keyRule: KeyRule | null;
	readonly name: string | null;
	readonly nameRule: TextRule | null;
	readonly self: SelfSign | Rule | null;
	/** The rule of a stage, which repeats somebody who has a tile as well; null if any other tile shows the person. */
	readonly stageRule: Rule | null;
	/** The rule of a mark that the person's microphone is off; null where no tile has one. */
	readonly microphoneRule: Rule | null;
	/** The tile that says so. It gives the person's position in the page's order. */
	readonly element: Element;
}

/** The claims of a single tile. */
export type TileClaims = WhoIsShown;

/**
 * Combines what all tiles of the person say: a stage often has neither name nor
 * key, while the filmstrip has both.
 * @param cached what unchanged tiles say; read, and added to
 */
export function whoIsShown(
	showings: Showings,
	read: ReadName,
	site: Site | null = null,
	cached: WeakMap<TileContainer, TileClaims> = new WeakMap(),
): WhoIsShown {
	const claims = showings.map((seen) => {
		const before = cached.get(seen.container);
		// A tile without a name is read again, because a name may come with a class or a style, whose changes are not reported.
		const claim = before?.name ? before : claimsOfTile(seen, read, site);
		cached.set(seen.container, claim);
		return claim;
	});
	const keyed = claims.find(({ pageKey }) => pageKey !== null);
	const named = claims.find(({ name }) => name !== null);
	const naming = keyed?.name ? keyed : named;
	const [{ container }] = showings;
	return {
		pageKey: keyed?.pageKey ?? null,
		keyRule: keyed?.keyRule ?? null,
		name: naming?.name ?? null,
		nameRule: naming?.nameRule ?? null,
		self: claims.find(({ self }) => self !== null)?.self ?? null,
		stageRule: claims.every(({ stageRule }) => stageRule)
			? (claims[0]?.stageRule ?? null)
			: null,
		microphoneRule:
			claims.find(({ microphoneRule }) => microphoneRule)?.microphoneRule ??
			null,
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
		microphoneRule: site && matchRule(element, site.microphoneOff),
	};
}
