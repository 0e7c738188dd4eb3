import { useState } from "preact/hooks";
import { roomLine } from "../core/room-line.ts";
import type { RoomSummary } from "../core/room-summary.ts";
import { text } from "../platform/text.ts";
import { roomNowText } from "./group-text.ts";
import { roomText } from "./room-text.ts";

/** Screen readers are told no more often. */
const PAUSE_MS = 30_000;
/** Whoever has just begun sees nobody yet. */
const FIRST_AFTER_MS = 5_000;

interface Props {
	readonly room: Pick<
		RoomSummary,
		"participants" | "attention" | "groupSize" | "atMs"
	>;
}

/** The room's line for screen readers, said anew where it changed, and never twice within half a minute. */
export function RoomAloud({ room }: Props) {
	const [said, setSaid] = useState({
		text: "",
		atMs: room.atMs - PAUSE_MS + FIRST_AFTER_MS,
	});
	const passedMs = Math.abs(room.atMs - said.atMs);
	const now = passedMs >= PAUSE_MS ? textOf(room) : said.text;
	if (now !== said.text) setSaid({ text: now, atMs: room.atMs });
	return (
		<p class="for-readers" role="status">
			{now}
		</p>
	);
}

function textOf({ participants, attention, groupSize }: Props["room"]): string {
	const now = roomNowText(attention, groupSize);
	const line = text("sentence", roomText(roomLine(participants)));
	return now ? `${text("sentence", now)} ${line}` : line;
}
