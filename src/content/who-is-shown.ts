import type { Showings } from "./group-duplicates.ts";
import { isSelfView } from "./is-self-view.ts";
import type { ReadName } from "./name-reader.ts";

/** What the page says of the person in a video. */
export interface WhoIsShown {
	readonly pageKey: string | null;
	readonly name: string | null;
	readonly isSelf: boolean;
	/** Where it says so: the person's place in the page's order. */
	readonly element: Element;
}

/** By any place where the page shows the person: a stage often bears neither name nor key, the filmstrip both. */
export function whoIsShown(showings: Showings, read: ReadName): WhoIsShown {
	const places = showings.map(({ container, video, track, texts }) => ({
		element: container.element,
		pageKey: container.pageKey,
		name: read(container, video, texts),
		isSelf: isSelfView(container.element, video, track, texts),
	}));
	const keyed = places.find(({ pageKey }) => pageKey !== null);
	const named = places.find(({ name }) => name !== null);
	const [{ container }] = showings;
	return {
		pageKey: keyed?.pageKey ?? null,
		name: keyed?.name ?? named?.name ?? null,
		isSelf: places.some(({ isSelf }) => isSelf),
		element: (keyed ?? named)?.element ?? container.element,
	};
}
