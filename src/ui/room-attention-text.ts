import type { RoomAttention } from "../core/room-attention.ts";
import type { GestureCounts } from "../core/room-summary.ts";
import { THRESHOLDS } from "../core/thresholds.ts";

const TRENDS: Record<RoomAttention["trend"], string> = {
	rising: ", more than a minute ago",
	steady: ", as a minute ago",
	falling: ", fewer than a minute ago",
	unknown: "",
};

/** Such as "9 of 12 readable attend, as a minute ago. 2 cannot be read: 9 to 11 of 14."; null where nobody can be read. */
export function roomAttentionText(room: RoomAttention): string | null {
	const { total, readable, attending, trend } = room;
	if (readable === 0) return null;
	const now = `${attending} of ${readable} readable attend${TRENDS[trend]}.`;
	const unread = total - readable;
	return unread === 0
		? now
		: `${now} ${unread} cannot be read: ${attending} to ${attending + unread} of ${total}.`;
}

/** Of the group only: in a small one it would tell of a person. */
export function gesturesText(
	{ yawns }: GestureCounts,
	{ total }: RoomAttention,
): string | null {
	if (yawns === 0 || total < THRESHOLDS.roomAttention.groupSize) return null;
	return yawns === 1
		? "1 long yawn since the start."
		: `${yawns} long yawns since the start.`;
}
