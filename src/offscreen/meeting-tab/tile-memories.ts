import {
	EMPTY_TILE_MEMORY,
	nextPart,
	type TileMemory,
} from "../../core/face-group/tile-memory.ts";
import { participantId } from "../../core/page/participant-id.ts";
import type { LiveParticipant } from "../../core/schedule/live-participants.ts";
import type { FrameToAnalyse } from "../analysis/analyse-frames.ts";
import type { PicturedTile } from "../content-link/content-link.ts";
import type { ReceivedFrame } from "../content-link/received-frame.ts";
import type { DocumentResources } from "../diagnostics/document-resources.ts";
import type { TabLooks } from "./look-schedule.ts";

/** The tile memories of one tab, by participant; each is counted as an open resource. */
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
		of: (id) => known.get(id) ?? EMPTY_TILE_MEMORY,
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

/** Adds, to each picture from one page frame, its participant and the memory of their tile. */
export function framesToAnalyse(
	frameId: number,
	frames: readonly ReceivedFrame[],
	memories: TileMemories,
	expressionsDue: ReadonlySet<string>,
): readonly FrameToAnalyse[] {
	return frames.map(({ picture, captureMs: _, ...frame }) => {
		const id = participantId(frameId, frame.tileId);
		const { width: widthPx, height: heightPx } = picture;
		return {
			participantId: id,
			frame: { ...frame, picture, widthPx, heightPx },
			memory: memories.of(id),
			isExpressionDue: expressionsDue.has(frame.tileId),
		};
	});
}

/** Which part of a participant's picture is wanted next, and how soon. */
export function picturesWanted(
	memories: TileMemories,
	looks: TabLooks,
	isSelfOverlayOpen: boolean,
	atMs: number,
): (one: LiveParticipant) => PicturedTile {
	return (one) => {
		const needsEveryPicture = one.isSelf && isSelfOverlayOpen;
		return {
			tileId: one.tileId,
			intervalMs: needsEveryPicture ? 0 : looks.intervalMs(one),
			part: nextPart(memories.of(one.participantId), atMs),
			needsEveryPicture,
		};
	};
}
