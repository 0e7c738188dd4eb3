import {
	type RoomAttention,
	roomBand,
} from "../../core/room/room-attention.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { BandBars } from "../participant/band-meter.tsx";
import { roomNowText } from "./group-text.ts";

type Props = Pick<RoomSummary, "attention" | "groupSize">;

/** Shows the group's attention as a word and an arrow; shows nothing where so few people can be read that it would describe single people. */
export function RoomNow({ attention, groupSize }: Props) {
	const now = roomNowText(attention, groupSize);
	if (!now) return null;
	return (
		<p class="room-now">
			<BandBars band={roomBand(attention, groupSize)} />
			<span>{now}</span>
			{attention.trend !== "unknown" && <TrendArrow trend={attention.trend} />}
		</p>
	);
}

type KnownTrend = Exclude<RoomAttention["trend"], "unknown">;

const PATHS: Record<KnownTrend, string> = {
	rising: "M4 12 12 4M6 4h6v6",
	steady: "M2.5 8h11M9.5 4l4 4-4 4",
	falling: "M4 4l8 8M12 6v6H6",
};

/** An arrow for the trend of the room's attention; screen readers skip it, since the word is next to it. */
function TrendArrow({ trend }: { trend: KnownTrend }) {
	return (
		<svg class={`trend trend-${trend}`} viewBox="0 0 16 16" aria-hidden="true">
			<path d={PATHS[trend]} stroke-linecap="round" stroke-linejoin="round" />
		</svg>
	);
}
