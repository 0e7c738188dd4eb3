import { countedPeople } from "../../core/room/counted-people.ts";
import { groupCounts, recentChanges } from "../../core/room/shown-group.ts";
import type { ShownRoom } from "../state/shown-room-state.ts";
import { partText, recentChangesText } from "./group-text.ts";
import { gesturesText, roomAttentionText } from "./room-attention-text.ts";
import { RoomBar } from "./room-bar.tsx";
import { roomLine } from "./room-line.ts";
import { RoomNow } from "./room-now.tsx";
import { notReadText, roomText } from "./room-text.ts";

/** Shows the room as one line of text and as one bar of parts, and says what has changed. */
export function RoomHeadline({ room: { value: room } }: { room: ShownRoom }) {
	const { participants, attention } = room;
	const line = roomLine(participants);
	const sentences = [
		roomAttentionText(attention),
		gesturesText(room.gestures, attention, room.groupSize),
	].filter((sentence) => sentence !== null);
	const notRead = notReadText(line, room.ignored);
	return (
		<section class="headline">
			<RoomNow attention={attention} groupSize={room.groupSize} />
			<h2>{roomText(line, attention)}</h2>
			<RoomBar participants={participants} />
			<ul class="room-key">
				{groupCounts(countedPeople(participants)).map((part) => (
					<li key={part.group}>
						<svg width="10" height="10" aria-hidden="true">
							<rect
								class={`part-${part.group}`}
								width="10"
								height="10"
								rx="2"
							/>
						</svg>
						{partText(part)}
					</li>
				))}
			</ul>
			{sentences.length > 0 && (
				<p class="room-attention">{sentences.join(" ")}</p>
			)}
			<p class="room-news">
				{recentChangesText(recentChanges(participants, room.atMs))}
			</p>
			{notRead && <p class="not-read">{notRead}</p>}
		</section>
	);
}
