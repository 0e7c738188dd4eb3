import type {
	ParticipantSummary,
	Seat,
} from "../../core/participant/participant-summary.ts";
import { text } from "../../platform/i18n/text.ts";

const FROM_LEFT = [
	text("place_left"),
	text("place_second"),
	text("place_third"),
];

/** "left", "second from left", "right": where somebody is in a picture of several people. */
export function placeText({ place, of }: Pick<Seat, "place" | "of">): string {
	if (place > 0 && place === of - 1) return text("place_right");
	return FROM_LEFT[place] ?? text("place_number", place + 1);
}

/** What a person's own row calls them: the name, or the place within a tile, which the tile's row names. */
export function rowName({
	name,
	seat,
}: Pick<ParticipantSummary, "name" | "seat">): string {
	return seat ? placeText(seat) : name;
}
