import type { ParticipantState } from "../../core/base/participant-state.ts";
import type { TileLabel } from "../../core/room/tile-label.ts";
import type { TileList } from "../people/tile-lister.ts";
import { hostSharesScreen, playsOwnScreen } from "./host-shares-screen.ts";
import { type LabelPlacer, labelPlacer } from "./label-placer.ts";

/** What a page shows of its people on their tiles, where the user wants it: nothing at first, and nothing while the user shares a screen. */
export interface PageLabels {
	/** What the labels say now; null where there are none. */
	say(labels: readonly TileLabel[] | null): void;
	/** Takes what a pass has found. */
	find(list: LabelledList): void;
	/** Its tiles may have moved, or a screen may be shared from now on. */
	pageChanged(): void;
}

export type LabelledList = Pick<
	TileList,
	"elementsByTileId" | "site" | "screenShareTiles" | "view"
>;

/** They come once a second; older ones say nothing of now, in the panel as well. */
const STALE_AFTER_MS = 3_000;

export function pageLabels(signal: AbortSignal): PageLabels {
	let labels: readonly TileLabel[] | null = null;
	let list: LabelledList | null = null;
	let shown: { readonly end: AbortController; placed: LabelPlacer } | null =
		null;
	let staleTimer: ReturnType<typeof setTimeout> | undefined;
	signal.addEventListener("abort", () => say(null));

	function say(next: readonly TileLabel[] | null): void {
		labels = next;
		clearTimeout(staleTimer);
		if (next && !signal.aborted)
			staleTimer = setTimeout(() => say(null), STALE_AFTER_MS);
		show();
	}

	function show(): void {
		const states = statesByTile();
		if (
			signal.aborted ||
			states.size === 0 ||
			(list && hostSharesScreen(list))
		) {
			hide();
			return;
		}
		if (!shown) {
			const end = new AbortController();
			shown = { end, placed: labelPlacer(end.signal) };
		}
		shown.placed.keep(states);
	}

	function hide(): void {
		shown?.end.abort();
		shown = null;
	}

	function statesByTile(): ReadonlyMap<Element, ParticipantState> {
		return new Map(
			(labels ?? []).flatMap(({ tileId, state }) =>
				(list?.elementsByTileId.get(tileId) ?? []).map(
					(tile) => [tile, state] as const,
				),
			),
		);
	}

	return {
		say,
		find(next) {
			list = next;
			if (labels) show();
		},
		pageChanged() {
			if (!shown || !list) return;
			if (playsOwnScreen(list.view.roots)) hide();
			else shown.placed.moved();
		},
	};
}
