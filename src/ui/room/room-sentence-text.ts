import { countedPeople } from "../../core/room/counted-people.ts";
import {
	groupAttention,
	type RoomAttention,
} from "../../core/room/room-attention.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { counted, text } from "../../platform/i18n/text.ts";

type Said = Pick<
	RoomSummary,
	"attention" | "groupSize" | "participants" | "audience"
>;

export const TREND_WORDS: Record<
	Exclude<RoomAttention["trend"], "unknown">,
	string
> = {
	rising: text("trend_rising"),
	steady: text("trend_steady"),
	falling: text("trend_falling"),
};

/** "4 of 7 toward the call", of the people in clear view; no number where they are fewer than the group size. */
export function roomSentence({
	attention,
	groupSize,
	participants,
	audience,
}: Said): string {
	const group = groupAttention(attention, groupSize);
	if (audience) {
		if (group) return text("audience_toward", group.toward, group.readable);
		if (attention.total === 0) return text("audience_nobody");
		return text("room_too_few", groupSize);
	}
	if (group) return counted("attend", group.toward, group.readable);
	if (countedPeople(participants).length === 0) return text("room_nobody");
	return attention.total === 0
		? text("room_only_you")
		: text("room_too_few", groupSize);
}

/** The sentence with the trend, for screen readers: "4 of 7 toward the call, falling." */
export function roomAnnouncement(room: Said): string {
	const { trend } = room.attention;
	const group = groupAttention(room.attention, room.groupSize);
	const said = roomSentence(room);
	return text(
		"sentence",
		group && trend !== "unknown"
			? text("list_comma", said, TREND_WORDS[trend])
			: said,
	);
}
