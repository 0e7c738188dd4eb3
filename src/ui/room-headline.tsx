import { roomLine } from "../core/room-line.ts";
import type { RoomSummary } from "../core/room-summary.ts";
import { gesturesText, roomAttentionText } from "./room-attention-text.ts";
import { notReadText, roomText } from "./room-text.ts";

interface Props {
	readonly room: Pick<
		RoomSummary,
		"participants" | "ignored" | "attention" | "gestures"
	>;
}

/** The room in one line, and the same as a bar of parts. */
export function RoomHeadline({ room }: Props) {
	const line = roomLine(room.participants);
	const sentences = [
		roomAttentionText(room.attention),
		gesturesText(room.gestures, room.attention),
	].filter((sentence) => sentence !== null);
	const notRead = notReadText(line, room.ignored);
	const parts = [
		{ kind: "facing", words: "facing", count: line.facing },
		{ kind: "talking", words: "talking", count: line.talking },
		{
			kind: "side-screen",
			words: "at a second screen",
			count: line.sideScreen,
		},
		{ kind: "turned-away", words: "turned away", count: line.turnedAway },
		{ kind: "looking-down", words: "looking down", count: line.lookingDown },
		{ kind: "eyes-closed", words: "eyes closed", count: line.eyesClosed },
		{ kind: "not-readable", words: "not readable", count: line.notReadable },
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
				{parts.map(({ kind, words, count }) => (
					<li key={kind}>
						<svg width="10" height="10" aria-hidden="true">
							<rect class={`part-${kind}`} width="10" height="10" rx="2" />
						</svg>
						{count} {words}
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

function percent(count: number, total: number): string {
	return `${((100 * count) / total).toFixed(2)}%`;
}
