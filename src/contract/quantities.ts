import type { HeadPose } from "../core/face/head-pose.ts";
import { cleanChatWord } from "../core/page/chat-word.ts";
import { isHttpsOrigin } from "../core/page/site-origin.ts";
import * as v from "./schema.ts";

/** Numbers as they travel between contexts: finite, and inside their range. Without an upper limit, 1e300 is a count like any other. */
const MAX_NUMBER = 1e15;
const MAX_PAGE_COUNT = 100_000;
/** The latest time that a date can show. */
const MAX_TIME_MS = 8.64e15;
/** The longest side of a video that a decoder for VP9 or AV1 gives out. */
const MAX_VIDEO_PX = 65_536;
export const aNumber = v.pipe(
	v.number(),
	v.minValue(-MAX_NUMBER),
	v.maxValue(MAX_NUMBER),
);
export const aCount = v.pipe(
	v.number(),
	v.integer(),
	v.minValue(0),
	v.maxValue(MAX_NUMBER),
);
/** How often a page has something. Several page frames' counts together are still a count. */
export const aPageCount = v.pipe(aCount, v.maxValue(MAX_PAGE_COUNT));
/** A side of a video, or a position in it, in its pixels. */
export const aVideoPx = v.pipe(aCount, v.maxValue(MAX_VIDEO_PX));
export const aShare = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const aTimeMs = v.pipe(
	v.number(),
	v.minValue(0),
	v.maxValue(MAX_TIME_MS),
);
/** The longest age that is told; a request is given up long before its answer is that late. */
export const MAX_AGE_MS = 60_000;
/**
 * How long ago something was, by the clock of the document that tells it: two documents' clocks may be hours apart,
 * so a time of one says nothing in another.
 */
export const anAgeMs = v.pipe(
	v.number(),
	v.minValue(0),
	v.maxValue(MAX_AGE_MS),
);
export const aTabId = aCount;

const MAX_NAME_CHARS = 200;
const MAX_MEETING_CHARS = 300;
const MAX_ID_CHARS = 400;
/** A participant's id is their tile's with the number of the page frame in front. */
const MAX_TILE_ID_CHARS = 350;
export const aName = v.pipe(v.string(), v.maxLength(MAX_NAME_CHARS));
export const anId = v.pipe(v.string(), v.maxLength(MAX_ID_CHARS));
export const aTileId = v.pipe(v.string(), v.maxLength(MAX_TILE_ID_CHARS));
/** A `meetingKey`. */
export const aMeeting = v.pipe(v.string(), v.maxLength(MAX_MEETING_CHARS));

/** What people write in the chat to be left out, cleaned already. */
export const aChatWord = v.pipe(
	v.string(),
	v.maxLength(MAX_NAME_CHARS),
	v.check((word) => cleanChatWord(word) === word),
);

/** SHA-256 in hexadecimal digits; empty if there was nothing to hash. */
export const aHash = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{64})?$/));

/** Text of a browser or a library, cut at its limit. */
export const cutText = (maxChars: number) =>
	v.pipe(
		v.string(),
		v.transform((text) => text.slice(0, maxChars)),
	);

export const listOf = <S extends v.GenericSchema>(one: S, most: number) =>
	v.pipe(v.array(one), v.maxLength(most));

/** The origin of an iframe for which Chrome will be asked for permission, so nothing wider may be accepted in its place. */
export const anOrigin = v.pipe(v.string(), v.check(isHttpsOrigin));
/** The origin of any page, which is only shown. */
export const aPageOrigin = v.pipe(v.string(), v.maxLength(MAX_MEETING_CHARS));

export const aPose: v.GenericSchema<HeadPose> = v.object({
	yawDeg: aNumber,
	pitchDeg: aNumber,
	rollDeg: aNumber,
});
