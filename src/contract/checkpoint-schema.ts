import {
	MOST_TOLD,
	type PackedToldPeople,
} from "../core/room/joined-people.ts";
import { MAX_HISTORIES } from "../core/room/room.ts";
import { MAX_MARKERS } from "../core/timeline/marker.ts";
import { aName, anId, aTabId, aTimeMs, listOf } from "./quantities.ts";
import { participantHistorySchema } from "./room-schema.ts";
import * as v from "./schema.ts";
import { packedGroupsSchema } from "./session-schema.ts";
import { markerSchema } from "./timeline-port.ts";

export const toldPeopleSchema: v.GenericSchema<PackedToldPeople> = v.object({
	settledAtMs: v.nullable(aTimeMs),
	ids: listOf(anId, MOST_TOLD),
	names: listOf(aName, MOST_TOLD),
});

/** What a crash of the offscreen document must not lose of a tab. */
export const checkpointSchema = v.object({
	tabId: aTabId,
	/** The date at which it was taken; its other times are dates too. */
	takenAtMs: aTimeMs,
	participants: listOf(participantHistorySchema, MAX_HISTORIES),
	markers: listOf(markerSchema, MAX_MARKERS),
	/** Without them, nobody's own figure would be held back from the difference of two groups after a crash. */
	told: packedGroupsSchema,
	/** Without them, everybody who is there after a crash would count as told. */
	toldPeople: toldPeopleSchema,
});
export type Checkpoint = v.InferOutput<typeof checkpointSchema>;
