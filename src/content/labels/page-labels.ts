import type { ParticipantState } from "../../core/base/participant-state.ts";
import type { TileLabel } from "../../core/room/tile-label.ts";
import type { TileList } from "../people/tile-lister.ts";
import { hostSharesScreen, playsOwnScreen } from "./host-shares-screen.ts";
import { type LabelPlacer, labelPlacer } from "./label-placer.ts";

/** The labels on a page's tiles, if the user wants them: none at first, and none while the user shares a screen. */
export interface PageLabels {
	/** Sets what the labels show; null removes them all. */
	setLabels(labels: readonly TileLabel[] | null): void;
	/** Sets the tiles that the last pass found. */
	setTiles(list: LabelledList): void;
	/** Tiles may have moved, or a screen may be shared from now on. */
	pageChanged(): void;
}

export type LabelledList = Pick<
	TileList,
	"tiles" | "elementsByTileId" | "site" | "screenShareTiles" | "view"
>;

/** Labels come once a second; older ones say nothing about now. The panel has the same limit. */
const STALE_AFTER_MS = 3_000;

export function pageLabels(signal: AbortSignal): PageLabels {
	let labels: readonly TileLabel[] | null = null;
	let list: LabelledList | null = null;
	let shown: { readonly end: AbortController; placer: LabelPlacer } | null =
		null;
	let staleTimer: ReturnType<typeof setTimeout> | undefined;
	signal.addEventListener("abort", () => setLabels(null));

	function setLabels(next: readonly TileLabel[] | null): void {
		labels = next;
		clearTimeout(staleTimer);
		if (next && !signal.aborted)
			staleTimer = setTimeout(() => setLabels(null), STALE_AFTER_MS);
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
			shown = { end, placer: labelPlacer(end.signal) };
		}
		shown.placer.keep(states);
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
		setLabels,
		setTiles(next) {
			list = next;
			if (labels) show();
		},
		pageChanged() {
			if (!shown || !list) return;
			if (playsOwnScreen(list.view.roots)) hide();
			else shown.placer.moved();
		},
	};
}
