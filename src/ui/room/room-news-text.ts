import { recentChanges } from "../../core/room/recent-changes.ts";
import { groupAttention } from "../../core/room/room-attention.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { counted, listText, text } from "../../platform/i18n/text.ts";
import { KIND_WORDS } from "./kind-text.ts";

type News = Pick<
	RoomSummary,
	| "participants"
	| "attention"
	| "groupSize"
	| "notesExpected"
	| "gestures"
	| "atMs"
>;

/** "Just changed: 2 away. 5 turned to the same side."; null where nothing is new, or the group is too small to speak of. */
export function roomNewsText(room: News): string | null {
	const group = groupAttention(room.attention, room.groupSize);
	if (!group) return null;
	const { turnedTogether } = group;
	const { yawns } = room.gestures;
	const said = [
		changesText(room),
		turnedTogether !== null && text("turned_together", turnedTogether),
		yawns > 0 && counted("yawns", yawns),
	].filter((sentence) => sentence !== null && sentence !== false);
	return said.length === 0 ? null : said.join(" ");
}

function changesText(room: News): string | null {
	const changes = recentChanges(room.participants, room, room.atMs);
	if (changes.length === 0) return null;
	const parts = changes.map(({ kind, count }) =>
		text("kind_counted", count, KIND_WORDS[kind]),
	);
	return text("room_news", listText(parts));
}
