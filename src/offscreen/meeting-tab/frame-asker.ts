import { groupBy } from "../../core/base/group-by.ts";
import type { Engine } from "../analysis/engine.ts";
import type { ContentLinks } from "../content-link/content-links.ts";
import type { TabLooks } from "./look-schedule.ts";
import type { TabPeople } from "./tab-people.ts";
import { picturesWanted } from "./tile-memories.ts";

export interface FrameAskerParts {
	readonly engine: Pick<Engine, "canLook" | "status">;
	readonly people: Pick<TabPeople, "live" | "memories">;
	readonly links: Pick<ContentLinks, "all">;
	readonly looks: TabLooks;
	/** Whether the user's own picture is open with our drawing over it; if so, each of its pictures is requested. */
	readonly isSelfOverlayOpen: () => boolean;
	/** How many received batches are not fully analysed yet. */
	readonly batchesUnderWay: () => number;
}

const MAX_BATCHES_IN_FLIGHT = 2;

/** Requests, from each page frame of a tab, the pictures of its participants that are due at `atMs`. */
export function frameAsker(parts: FrameAskerParts): (atMs: number) => void {
	const { engine, people, links, looks, isSelfOverlayOpen } = parts;
	return (atMs) => {
		// While no page frame can be asked, nobody needs to work out who is due.
		const all = links.all();
		if (all.every((link) => atMs < link.restsUntilMs())) return;
		// While one batch is analysed, only one more may arrive, so that nothing queues.
		if (!engine.canLook || parts.batchesUnderWay() >= MAX_BATCHES_IN_FLIGHT)
			return;
		if (!looks.mayAsk()) return;
		const live = people.live();
		const { provider } = engine.status();
		const plan = looks.batchPlan(provider?.name ?? "wasm", live.length);
		const wanted = picturesWanted(
			people.memories,
			looks,
			isSelfOverlayOpen(),
			atMs,
		);
		const byFrame = groupBy(live, ({ frameId }) => frameId);
		for (const link of all)
			link.ask((byFrame.get(link.frameId) ?? []).map(wanted), atMs, plan);
	};
}
