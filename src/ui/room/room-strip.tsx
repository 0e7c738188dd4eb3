import type { ReadonlySignal } from "@preact/signals";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { text } from "../../platform/i18n/text.ts";
import { Patterns } from "../kit/patterns.tsx";
import { rangeText } from "./room-attention-text.ts";
import { RoomBar } from "./room-bar.tsx";
import { roomLine } from "./room-line.ts";
import { RoomNow } from "./room-now.tsx";
import { roomText } from "./room-text.ts";

interface Props {
	/** Null where the meeting is not read, or no summary of it has come yet. */
	readonly room: ReadonlySignal<Pick<
		RoomSummary,
		"participants" | "attention" | "groupSize"
	> | null>;
	readonly staleMs: ReadonlySignal<number | null>;
}

/** Shows the room as one line and one bar, and how far those who cannot be read leave it open, for users who present full screen. */
export function RoomStrip({ room: { value: room }, staleMs }: Props) {
	const isStale = staleMs.value !== null;
	const range = room && !isStale ? rangeText(room.attention) : null;
	return (
		<main class={isStale ? "strip room-stale" : "strip"}>
			<Patterns />
			{room === null ? (
				<h1 class="strip-line">{text("strip_not_read")}</h1>
			) : (
				<>
					<RoomNow attention={room.attention} groupSize={room.groupSize} />
					<h1 class="strip-line">
						{isStale
							? text("no_news_now")
							: roomText(roomLine(room.participants), room.attention)}
					</h1>
					<RoomBar participants={room.participants} heightPx={14} />
					{range && <p class="strip-range">{range}</p>}
				</>
			)}
		</main>
	);
}
