import { computed, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { text } from "../../platform/i18n/text.ts";
import { roomNowText } from "./group-text.ts";
import { roomLine } from "./room-line.ts";
import { roomText } from "./room-text.ts";

/** Screen readers are told no more often. */
const PAUSE_MS = 30_000;
/** Whoever has just begun sees nobody yet. */
const FIRST_AFTER_MS = 5_000;

type Told = Pick<
	RoomSummary,
	"participants" | "attention" | "groupSize" | "atMs"
>;

/** The room's line for screen readers, said anew where it changed, and never twice within half a minute. */
export function RoomLiveRegion({ room }: { room: ReadonlySignal<Told> }) {
	const said = useMemo(() => saidOf(room), [room]);
	return (
		<p class="visually-hidden" role="status">
			{said.value}
		</p>
	);
}

function saidOf(room: ReadonlySignal<Told>): ReadonlySignal<string> {
	let last = { text: "", atMs: room.peek().atMs - PAUSE_MS + FIRST_AFTER_MS };
	return computed(() => {
		const { atMs } = room.value;
		const isDue = Math.abs(atMs - last.atMs) >= PAUSE_MS;
		const now = isDue ? textOf(room.value) : last.text;
		if (now !== last.text) last = { text: now, atMs };
		return last.text;
	});
}

function textOf({ participants, attention, groupSize }: Told): string {
	const now = roomNowText(attention, groupSize);
	const line = text("sentence", roomText(roomLine(participants)));
	return now ? `${text("sentence", now)} ${line}` : line;
}
