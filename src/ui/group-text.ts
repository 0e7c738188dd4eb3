import type { ParticipantState } from "../core/participant-state.ts";
import type { RoomAttention } from "../core/room-attention.ts";
import { roomBand } from "../core/room-band.ts";
import type { groupCounts, ShownGroup } from "../core/shown-group.ts";
import { type TextKey, text } from "../platform/text.ts";
import { BAND_WORDS } from "./attention-text.ts";
import { STATE_WORDS } from "./state-text.ts";

export const GROUP_WORDS: Record<ShownGroup, string> = {
	facing: "facing",
	talking: "talking",
	"side-screen": "at a second screen",
	"turned-away": "turned away",
	"looking-down": "looking down",
	"eyes-closed": "eyes closed",
	"not-readable": "not readable",
};

/** What the room says of a group, by the count of its people. */
export const GROUP_KEYS: Record<ShownGroup, TextKey> = {
	facing: "part_facing",
	talking: "part_talking",
	"side-screen": "part_side_screen",
	"turned-away": "part_turned_away",
	"looking-down": "part_looking_down",
	"eyes-closed": "part_eyes_closed",
	"not-readable": "part_not_readable",
};

export const TREND_WORDS: Record<RoomAttention["trend"], string> = {
	rising: "rising",
	steady: "steady",
	falling: "falling",
	/** Where two minutes are not known yet. */
	unknown: "",
};

const WHY: Record<Exclude<ShownGroup, "not-readable">, string> = {
	facing: "The head is held about as this person usually holds it.",
	talking: "The lips move as in speech. Whoever talks counts as attending.",
	"side-screen":
		"The head rests where it has rested for long before. That counts as attending.",
	"turned-away": "The head has been turned aside for some seconds.",
	"looking-down":
		"The head is bent. That counts as taking notes for a minute, or for as long as it lasts where people write.",
	"eyes-closed":
		"Both lids have been shut for some seconds, which is more than a blink.",
};

/** "medium, steady", or "medium" at first; null where so few can be read that it would be about single people. */
export function roomNowText(
	room: RoomAttention,
	groupSize: number,
): string | null {
	const band = roomBand(room, groupSize);
	if (band === "cant-tell") return null;
	return [BAND_WORDS[band], TREND_WORDS[room.trend]].filter(Boolean).join(", ");
}

/** What counts into a group; of those who cannot be read, why. */
export function groupReasonText(
	group: ShownGroup,
	participants: readonly { readonly state: ParticipantState }[],
): string {
	return group === "not-readable"
		? `${unreadableText(participants)}. They are in no share and no trend.`
		: WHY[group];
}

/** "2 camera off, 1 no face in the picture" */
function unreadableText(
	participants: readonly { readonly state: ParticipantState }[],
): string {
	const counts = new Map<ParticipantState, number>();
	for (const { state } of participants)
		if (!(state in WHY) && state !== "excluded")
			counts.set(state, (counts.get(state) ?? 0) + 1);
	return [...counts]
		.map(([state, count]) => `${count} ${STATE_WORDS[state]}`)
		.join(", ");
}

/** "In the last half minute: 2 turned away, 1 facing."; null where nothing changed. */
export function newsText(news: ReturnType<typeof groupCounts>): string | null {
	return news.length === 0
		? null
		: `New in the last half minute: ${news.map(({ group, count }) => text(GROUP_KEYS[group], count)).join(", ")}.`;
}
