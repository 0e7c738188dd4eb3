import {
	isReadable,
	type ParticipantState,
} from "../../core/base/participant-state.ts";
import {
	type RoomAttention,
	roomBand,
} from "../../core/room/room-attention.ts";
import type { groupCounts, ShownGroup } from "../../core/room/shown-group.ts";
import { stateWords } from "../../platform/i18n/state-words.ts";
import {
	type CountedKey,
	counted,
	listText,
	type TextKey,
	text,
} from "../../platform/i18n/text.ts";

interface GroupKeys {
	/** Names the group where its count is shown separately. */
	readonly word: TextKey;
	/** Names the group together with its count. */
	readonly part: CountedKey;
	readonly why: TextKey | null;
}

const GROUPS: Record<ShownGroup, GroupKeys> = {
	facing: {
		word: "group_facing",
		part: "part_facing",
		why: "group_why_facing",
	},
	talking: {
		word: "group_talking",
		part: "part_talking",
		why: "why_talking",
	},
	"side-screen": {
		word: "group_side_screen",
		part: "part_side_screen",
		why: "why_side_screen",
	},
	"turned-away": {
		word: "group_turned_away",
		part: "part_turned_away",
		why: "group_why_turned_away",
	},
	"looking-down": {
		word: "group_looking_down",
		part: "part_looking_down",
		why: "group_why_looking_down",
	},
	"eyes-closed": {
		word: "group_eyes_closed",
		part: "part_eyes_closed",
		why: "group_why_eyes_closed",
	},
	/** Each person in this group has a reason of their own. */
	"not-readable": {
		word: "group_not_readable",
		part: "part_not_readable",
		why: null,
	},
};

const TRENDS = {
	rising: "trend_rising",
	steady: "trend_steady",
	falling: "trend_falling",
} as const;

/** How many of the group are toward the call. */
const HOW_MANY = {
	high: "room_most",
	medium: "room_half",
	low: "room_few",
} as const;

/** "turned away" */
export function groupText(group: ShownGroup): string {
	return text(GROUPS[group].word);
}

/** "2 turned away" */
export function partText({
	group,
	count,
}: ReturnType<typeof groupCounts>[number]): string {
	return counted(GROUPS[group].part, count);
}

/** "Toward the call: about half, steady", or "Toward the call: about half" while no trend is known; null where so few people can be read that it would describe single people. */
export function roomNowText(
	room: RoomAttention,
	groupSize: number,
): string | null {
	const band = roomBand(room, groupSize);
	if (band === "cant-tell") return null;
	const trend = room.trend === "unknown" ? [] : [text(TRENDS[room.trend])];
	return text("room_now", listText([text(HOW_MANY[band]), ...trend]));
}

/** Explains what puts people into a group; for those who cannot be read, it counts the reasons. */
export function groupReasonText(
	group: ShownGroup,
	participants: readonly { readonly state: ParticipantState }[],
): string {
	const { why } = GROUPS[group];
	return why === null
		? text("group_why_not_readable", unreadableText(participants))
		: text(why);
}

/** "2 camera off, 1 no face in the picture" */
function unreadableText(
	participants: readonly { readonly state: ParticipantState }[],
): string {
	const counts = new Map<ParticipantState, number>();
	for (const { state } of participants)
		if (!isReadable(state) && state !== "excluded")
			counts.set(state, (counts.get(state) ?? 0) + 1);
	return listText(
		[...counts].map(([state, count]) =>
			text("group_state_counted", count, stateWords(state)),
		),
	);
}

/** "New in the last half minute: 2 turned away, 1 facing." */
export function recentChangesText(
	news: ReturnType<typeof groupCounts>,
): string {
	return news.length === 0
		? text("room_news_none")
		: text("room_news", listText(news.map(partText)));
}
