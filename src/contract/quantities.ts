import { isHttpsOrigin } from "../core/page/site-origin.ts";
import * as v from "./schema.ts";

/** Numbers as they travel between contexts: finite, and inside their range. */
export const aNumber = v.pipe(v.number(), v.finite());
export const aCount = v.pipe(v.number(), v.integer(), v.minValue(0));
export const aShare = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const aTimeMs = v.pipe(v.number(), v.finite(), v.minValue(0));
export const aTabId = v.pipe(v.number(), v.integer(), v.minValue(0));

const MAX_NAME_CHARS = 200;
const MAX_MEETING_CHARS = 300;
const MAX_ID_CHARS = 400;
export const aName = v.pipe(v.string(), v.maxLength(MAX_NAME_CHARS));
export const anId = v.pipe(v.string(), v.maxLength(MAX_ID_CHARS));
/** A `meetingKey`. */
export const aMeeting = v.pipe(v.string(), v.maxLength(MAX_MEETING_CHARS));

/** The origin of an iframe for which Chrome will be asked for permission, so nothing wider may be accepted in its place. */
export const anOrigin = v.pipe(v.string(), v.check(isHttpsOrigin));
