import {
	groupAttention,
	type RoomAttention,
} from "../../core/room/room-attention.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { text } from "../../platform/i18n/text.ts";
import { roomSentence, TREND_WORDS } from "./room-sentence-text.ts";

type Props = Pick<
	RoomSummary,
	"attention" | "groupSize" | "participants" | "audience"
> & {
	readonly as: "h1" | "h2";
};

/** Says how the room is in one sentence, and which way it goes. */
export function RoomSentence({ as: Heading, ...room }: Props) {
	const group = groupAttention(room.attention, room.groupSize);
	return (
		<div class="room-sentence">
			<Heading class={group ? undefined : "room-no-figure"}>
				{roomSentence(room)}
			</Heading>
			{group && <Trend trend={group.trend} />}
		</div>
	);
}

const PATHS = {
	rising: "M4 12 12 4M6 4h6v6",
	falling: "M4 4l8 8M12 6v6H6",
} as const;

/** Screen readers skip the arrow, since the word is next to it; there is none while nothing changes. */
function Trend({ trend }: Pick<RoomAttention, "trend">) {
	if (trend === "unknown") return null;
	return (
		<p class={`trend trend-${trend}`} title={text("trend_title")}>
			{TREND_WORDS[trend]}
			{trend !== "steady" && (
				<svg viewBox="0 0 16 16" aria-hidden="true">
					<path
						d={PATHS[trend]}
						stroke-linecap="round"
						stroke-linejoin="round"
					/>
				</svg>
			)}
		</p>
	);
}
