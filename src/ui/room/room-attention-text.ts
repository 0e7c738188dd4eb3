import { THRESHOLDS } from "../../core/base/thresholds.ts";
import {
	judgedOf,
	type RoomAttention,
} from "../../core/room/room-attention.ts";
import type { GestureCounts } from "../../core/room/room-reading.ts";
import { counted, text } from "../../platform/i18n/text.ts";

const ATTEND = {
	rising: "attend_rising",
	steady: "attend_steady",
	falling: "attend_falling",
	unknown: "attend",
} as const;

/** Such as "9 of 12 face the call, as a minute ago. 3 look down or beside. 2 cannot be read: 9 to 11 of 14."; null where nobody can be read. */
export function roomAttentionText(room: RoomAttention): string | null {
	const { readable, toward, elsewhere, turnedTogether, trend } = room;
	if (readable === 0) return null;
	const judged = judgedOf(room);
	return [
		judged > 0 ? counted(ATTEND[trend], toward, judged) : null,
		elsewhere > 0 ? text("attend_elsewhere", elsewhere) : null,
		turnedTogether === null ? null : text("turned_together", turnedTogether),
		rangeText(room),
	]
		.filter((sentence) => sentence !== null)
		.join(" ");
}

/** Such as "2 cannot be read: 9 to 11 of 14.": how far those who cannot be read leave the figure open. Null where there is no figure, or everybody can be read. */
export function rangeText(room: RoomAttention): string | null {
	const { total, readable, toward } = room;
	const judged = judgedOf(room);
	const unread = total - readable;
	return judged > 0 && unread > 0
		? text("attend_unread", unread, toward, toward + unread, judged + unread)
		: null;
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
