import { AUDIENCE_THRESHOLDS } from "../../core/base/audience-thresholds.ts";
import { emptyAudience } from "../../core/face-group/audience-search.ts";
import {
	EMPTY_TILE_MEMORY,
	nextPart,
	type TileMemory,
} from "../../core/face-group/tile-memory.ts";
import { participantId } from "../../core/page/participant-id.ts";
import { PART_LONGEST_SIDE_PX } from "../../core/picture/frame.ts";
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
	{
		expressionsDue,
		isAudience,
	}: {
		readonly expressionsDue: ReadonlySet<string>;
		/** Whether the tab shows an audience, whose camera has a group from its first picture on. */
		readonly isAudience: boolean;
	},
): readonly FrameToAnalyse[] {
	return frames.map(({ picture, captureMs: _, ...frame }) => {
		const id = participantId(frameId, frame.tileId);
		const { width: widthPx, height: heightPx } = picture;
		const memory = memories.of(id);
		const group =
			memory.group ??
			(isAudience ? emptyAudience(frame, frame.capturedAtMs) : null);
		return {
			participantId: id,
			frame: { ...frame, picture, widthPx, heightPx },
			memory: { ...memory, group },
			isExpressionDue: expressionsDue.has(frame.tileId),
		};
	});
}

/** How many pixels are wanted of a part: of an audience's, as many as the video itself has there. */
function partSidePx({ group }: TileMemory): number {
	return group?.search ? AUDIENCE_THRESHOLDS.partSidePx : PART_LONGEST_SIDE_PX;
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
		const memory = memories.of(one.participantId);
		return {
			tileId: one.tileId,
			intervalMs: needsEveryPicture ? 0 : looks.intervalMs(one),
			part: nextPart(memory, atMs),
			partSidePx: partSidePx(memory),
			needsEveryPicture,
		};
	};
}
