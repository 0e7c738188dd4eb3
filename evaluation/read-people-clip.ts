import {
	EMPTY_TILE_MEMORY,
	nextPart,
} from "../src/core/face-group/tile-memory.ts";
import { participantId } from "../src/core/page/participant-id.ts";
import type { TileWithChoice } from "../src/core/page/tile.ts";
import {
	FRAME_LONGEST_SIDE_PX,
	PART_LONGEST_SIDE_PX,
} from "../src/core/picture/frame.ts";
import { areaOfPart } from "../src/core/picture/picture-part.ts";
import { observe, observeGroup } from "../src/core/room/observe-room.ts";
import { emptyRoom, listTiles } from "../src/core/room/room.ts";
import { summariseParticipants } from "../src/core/room/room-reading.ts";
import { analyseFrames } from "../src/offscreen/analysis/analyse-frames.ts";
import type { Engine } from "../src/offscreen/analysis/engine.ts";
import type { Look } from "../src/offscreen/analysis/look.ts";
import type { LookTools } from "../src/offscreen/analysis/look-tools.ts";
import { seenPeople } from "../src/offscreen/meeting-tab/seen-people.ts";
import { sent } from "./find-in-tile.ts";
import { atTime, withVideo } from "./with-video.ts";

/** Who is shown for a tile after one look, and where. */
export interface PeopleSeen {
	readonly atMs: number;
	readonly people: readonly SeenPerson[];
}

export interface SeenPerson {
	readonly id: string;
	readonly state: string;
	/** From the picture's left (0) to its right (1); null where the look did not see them. */
	readonly x: number | null;
}

const TILE: TileWithChoice = {
	tileId: "clip",
	streamKey: "clip",
	name: "Clip",
	nameSource: "page",
	isSelf: false,
	video: "live",
	widthPx: 0,
	heightPx: 0,
	choice: {
		meeting: "",
		key: "clip",
		pageName: "Clip",
		name: null,
		isExcluded: false,
	},
};
const ID = participantId(0, TILE.tileId);

/**
 * Looks at a film as at a tile of a meeting, so many times a second, and tells which people the room would show; not in
 * real time.
 * @param film the file's bytes
 * @throws {Error} if the browser cannot play it
 */
export async function readPeopleClip(
	film: Blob,
	perSecond: number,
	tools: LookTools,
): Promise<readonly PeopleSeen[]> {
	return withVideo(film, async (video) => {
		let room = listTiles(emptyRoom(), 0, [TILE], 0);
		let memory = EMPTY_TILE_MEMORY;
		const seen: PeopleSeen[] = [];
		for (let i = 0; i < Math.floor(video.duration * perSecond); i++) {
			const seekedS = await atTime(video, (i + 0.5) / perSecond);
			const atMs = Math.round(seekedS * 1_000);
			const part = nextPart(memory, atMs);
			const area = areaOfPart(part, video.videoWidth, video.videoHeight);
			const longestPx = part ? PART_LONGEST_SIDE_PX : FRAME_LONGEST_SIDE_PX;
			const picture = sent(video, area, longestPx);
			const frame = {
				tileId: TILE.tileId,
				capturedAtMs: atMs,
				widthPx: picture.width,
				heightPx: picture.height,
				sourceWidthPx: video.videoWidth,
				sourceHeightPx: video.videoHeight,
				area,
				picture,
			};
			const [look] = await analyseFrames(
				[{ participantId: ID, frame, memory, isExpressionDue: false }],
				engineOf(tools),
			);
			if (!look) throw new Error("The picture cannot be read.");
			memory = look.memory;
			const group = seenPeople(look);
			if (group) room = observeGroup(room, ID, group);
			if (look.signal) room = observe(room, look.signal);
			const shown = summariseParticipants(room, atMs);
			const placed = room.groups.get(ID)?.people ?? [];
			seen.push({
				atMs,
				people: shown.map(({ id, state }) => ({
					id,
					state,
					x: placed.find(({ track }) => track.id === id)?.x ?? xOfOnly(look),
				})),
			});
		}
		return seen;
	});
}

function xOfOnly({ memory: { followed } }: Readonly<Look>): number | null {
	return followed && followed.region.centreX / followed.sourceWidthPx;
}

function engineOf(
	tools: LookTools,
): Pick<Engine, "tools" | "expression" | "readsExpression"> {
	return { tools, expression: null, readsExpression: false };
}
