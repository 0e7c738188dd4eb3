import { groupAttention } from "../../core/room/room-attention.ts";
import type { PeopleChoice } from "../state/people-choice-state.ts";
import type { ShownRoom } from "../state/shown-room-state.ts";
import { KindLabels } from "./kind-labels.tsx";
import { RoomBar } from "./room-bar.tsx";
import { roomNewsText } from "./room-news-text.ts";
import { RoomSentence } from "./room-sentence.tsx";

interface Props {
	readonly room: ShownRoom;
	readonly choice: PeopleChoice;
}

/** Answers how the room is: a sentence, one labelled bar, and what has just changed. Below the group size the sentence stands alone. */
export function RoomHeadline({ room: { value: room }, choice }: Props) {
	const group = groupAttention(room.attention, room.groupSize);
	return (
		<section class="headline">
			<RoomSentence as="h2" {...room} />
			{group && (
				<>
					<RoomBar attention={group} />
					<KindLabels attention={group} filter={choice.filter} />
					<p class="room-news">{roomNewsText(room)}</p>
				</>
			)}
		</section>
	);
}
