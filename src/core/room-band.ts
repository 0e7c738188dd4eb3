import type { AttentionSummary } from "./participant-summary.ts";
import type { RoomAttention } from "./room-attention.ts";
import { groupAttention } from "./room-attention.ts";
import { THRESHOLDS } from "./thresholds.ts";

const { highShare, mediumShare } = THRESHOLDS.attention;

/**
 * How many of the readable attend, as one person's bands are; "can't tell"
 * where so few can be read that it would be about single people.
 * @param groupSize as the user chose it
 */
export function roomBand(
	room: RoomAttention,
	groupSize: number,
): AttentionSummary["band"] {
	const group = groupAttention(room, groupSize);
	if (!group) return "cant-tell";
	const share = group.attending / group.readable;
	if (share >= highShare) return "high";
	return share >= mediumShare ? "medium" : "low";
}
