import type { TimeKind } from "../../core/participant/time-kind.ts";
import type { RoomAttention } from "../../core/room/room-attention.ts";
import { text } from "../../platform/i18n/text.ts";

/** What the parts of a room are called, beside their numbers. */
export const KIND_WORDS: Record<TimeKind, string> = {
	toward: text("kind_toward"),
	elsewhere: text("kind_elsewhere"),
	away: text("kind_away"),
	unreadable: text("kind_unread"),
};

/** What belongs to each part. */
export const KIND_MEANS: Record<TimeKind, string> = {
	toward: text("kind_toward_means"),
	elsewhere: text("kind_elsewhere_means"),
	away: text("kind_away_means"),
	unreadable: text("kind_unread_means"),
};

/** The parts of a room that have anybody in them, as the bar shows them from its start. */
export function kindCounts({
	total,
	readable,
	toward,
	elsewhere,
	away,
}: RoomAttention): readonly {
	readonly kind: TimeKind;
	readonly count: number;
}[] {
	return [
		{ kind: "toward" as const, count: toward },
		{ kind: "elsewhere" as const, count: elsewhere },
		{ kind: "away" as const, count: away },
		{ kind: "unreadable" as const, count: total - readable },
	].filter(({ count }) => count > 0);
}
