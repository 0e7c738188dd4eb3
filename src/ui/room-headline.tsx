import { roomLine } from "../core/room-line.ts";
import type { RoomSummary } from "../core/room-summary.ts";
import { type TextKey, text } from "../platform/text.ts";
import { gesturesText, roomAttentionText } from "./room-attention-text.ts";
import { notReadText, roomText } from "./room-text.ts";

interface Props {
	readonly room: Pick<
		RoomSummary,
		"participants" | "ignored" | "attention" | "gestures" | "groupSize"
	>;
}

/** The room in one line, and the same as a bar of parts. */
export function RoomHeadline({ room }: Props) {
	const line = roomLine(room.participants);
	const sentences = [
		roomAttentionText(room.attention),
		gesturesText(room.gestures, room.attention, room.groupSize),
	].filter((sentence) => sentence !== null);
	const notRead = notReadText(line, room.ignored);
	const parts = [
		part("facing", "part_facing", line.facing),
		part("talking", "part_talking", line.talking),
		part("side-screen", "part_side_screen", line.sideScreen),
		part("turned-away", "part_turned_away", line.turnedAway),
		part("looking-down", "part_looking_down", line.lookingDown),
		part("eyes-closed", "part_eyes_closed", line.eyesClosed),
		part("not-readable", "part_not_readable", line.notReadable),
	].filter(({ count }) => count > 0);
	const startOf = (index: number) =>
		parts.slice(0, index).reduce((sum, { count }) => sum + count, 0);
	return (
		<section class="headline">
			<h2>{roomText(line)}</h2>
			<svg class="room-bar" width="100%" height="10" aria-hidden="true">
				{parts.map(({ kind, count }, index) => (
					<rect
						key={kind}
						class={`part-${kind}`}
						x={percent(startOf(index), line.total)}
						width={percent(count, line.total)}
						height="10"
					/>
				))}
			</svg>
			<ul class="room-key">
				{parts.map(({ kind, words }) => (
					<li key={kind}>
						<svg width="10" height="10" aria-hidden="true">
							<rect class={`part-${kind}`} width="10" height="10" rx="2" />
						</svg>
						{words}
					</li>
				))}
			</ul>
			{sentences.length > 0 && (
				<p class="room-attention">{sentences.join(" ")}</p>
			)}
			{notRead && <p class="not-read">{notRead}</p>}
		</section>
	);
}

function part(kind: string, key: TextKey, count: number) {
	return { kind, words: text(key, count), count };
}

function percent(count: number, total: number): string {
	return `${((100 * count) / total).toFixed(2)}%`;
}
