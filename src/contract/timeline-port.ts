import { CUE_KINDS, type Cue } from "../core/room/cues.ts";
import {
	MARKER_KINDS,
	MAX_MARKERS,
	type Marker,
} from "../core/timeline/marker.ts";
import type {
	TimelineBin,
	TimelinePerson,
} from "../core/timeline/room-timeline.ts";
import type { TimelineUpdate } from "../core/timeline/timeline-update.ts";
import { parse } from "./parse.ts";
import { aCount, aName, anId, aShare, aTimeMs, listOf } from "./quantities.ts";
import { idAfter } from "./room-port.ts";
import * as v from "./schema.ts";

/**
 * The port on which the offscreen document sends one tab's TimelineUpdates to an extension page: the whole
 * timeline on connecting, then only what is new, every ten seconds and with every marker or cue.
 */
const PREFIX = "time:";

export function timelinePortName(tabId: number): string {
	return `${PREFIX}${tabId}`;
}

export function tabIdOfTimelinePort(portName: string): number | undefined {
	return idAfter(PREFIX, portName);
}

export const aMarkerKind = v.picklist(MARKER_KINDS);
const MAX_TEXT_CHARS = 1_000;
export const aMarkerText = v.pipe(v.string(), v.maxLength(MAX_TEXT_CHARS));

export const markerSchema: v.GenericSchema<Marker> = v.object({
	atMs: aTimeMs,
	kind: aMarkerKind,
	text: aMarkerText,
});

/** Two hours have 720 bins, and a tab has at most 256 people at a time; far fewer come and go. */
const MAX_BINS = 2_000;
const MAX_ROWS = 1_000;
const MAX_PEOPLE = 20_000;

const person: v.GenericSchema<TimelinePerson> = v.object({
	row: aCount,
	id: anId,
	name: aName,
	isSelf: v.boolean(),
});

const bin: v.GenericSchema<TimelineBin> = v.object({
	startMs: aTimeMs,
	rows: listOf(aCount, MAX_ROWS),
	parts: listOf(v.tuple([aShare, aShare, aShare]), MAX_ROWS),
});

const cue: v.GenericSchema<Cue> = v.object({
	kind: v.picklist(CUE_KINDS),
	atMs: aTimeMs,
});

const people = listOf(person, MAX_PEOPLE);
const bins = listOf(bin, MAX_BINS);
const markers = listOf(markerSchema, MAX_MARKERS);

const timelineUpdate: v.GenericSchema<TimelineUpdate> = v.variant("kind", [
	v.object({
		kind: v.literal("whole"),
		people,
		bins,
		markers,
		cue: v.nullable(cue),
	}),
	v.object({ kind: v.literal("bins"), people, bins }),
	v.object({ kind: v.literal("markers"), markers }),
	v.object({ kind: v.literal("cue"), cue: v.nullable(cue) }),
]);

export function parseTimelineUpdate(
	message: unknown,
): TimelineUpdate | undefined {
	return parse(timelineUpdate, message);
}
