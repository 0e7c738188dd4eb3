import { roomLine } from "../core/room-line.ts";
import type { RoomSummary } from "../core/room-summary.ts";
import { Patterns } from "./patterns.tsx";
import { RoomBar } from "./room-bar.tsx";
import { RoomNow } from "./room-now.tsx";
import { roomText } from "./room-text.ts";

interface Props {
	readonly room: Pick<RoomSummary, "participants" | "attention">;
	readonly isStale: boolean;
}

/** The room in one line and one bar, for whoever presents full screen. */
export function RoomStrip({ room, isStale }: Props) {
	return (
		<main class={isStale ? "strip room-stale" : "strip"}>
			<Patterns />
			<RoomNow attention={room.attention} />
			<p class="strip-line">
				{isStale ? "No news now" : roomText(roomLine(room.participants))}
			</p>
			<RoomBar participants={room.participants} heightPx={14} />
		</main>
	);
}
