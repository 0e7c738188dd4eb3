import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { RoomAttention } from "../../core/room/room-attention.ts";
import type { GestureCounts } from "../../core/room/room-reading.ts";
import { counted, text } from "../../platform/i18n/text.ts";

const ATTEND = {
	rising: "attend_rising",
	steady: "attend_steady",
	falling: "attend_falling",
	unknown: "attend",
} as const;

/** Such as "9 of 12 readable attend, as a minute ago. 2 cannot be read: 9 to 11 of 14."; null where nobody can be read. */
export function roomAttentionText(room: RoomAttention): string | null {
	const { total, readable, attending, trend } = room;
	if (readable === 0) return null;
	const now = counted(ATTEND[trend], attending, readable);
	const unread = total - readable;
	if (unread === 0) return now;
	const most = attending + unread;
	return `${now} ${text("attend_unread", unread, attending, most, total)}`;
}

/** Counts the gestures of a whole group; null in a small one, where the count would be about single people. */
export function gesturesText(
	{ yawns }: GestureCounts,
	{ total }: RoomAttention,
	groupSize: number = THRESHOLDS.roomAttention.groupSize,
): string | null {
	if (yawns === 0 || total < groupSize) return null;
	return counted("yawns", yawns);
}
