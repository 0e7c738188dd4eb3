import { NOTHING_SEEN, type TileMemory } from "../core/face/tile-memory.ts";
import type { DocumentResources } from "./document-resources.ts";

/** What is remembered of a tab's tiles between two looks, by participant; counted. */
export interface TileMemories {
	readonly known: ReadonlyMap<string, TileMemory>;
	of(participantId: string): TileMemory;
	keep(participantId: string, memory: TileMemory): void;
	forgetAllBut(participantIds: ReadonlySet<string>): void;
}

export function tileMemories(resources: DocumentResources): TileMemories {
	const known = new Map<string, TileMemory>();
	return {
		known,
		of: (id) => known.get(id) ?? NOTHING_SEEN,
		keep(id, memory) {
			if (!known.has(id)) resources.opened("tileMemory");
			known.set(id, memory);
		},
		forgetAllBut(ids) {
			for (const id of known.keys())
				if (!ids.has(id) && known.delete(id)) resources.closed("tileMemory");
		},
	};
}
