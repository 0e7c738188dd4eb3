import { roomBand } from "../core/room/room-attention.ts";
import type { RoomSummary } from "../core/room/room-summary.ts";
import { BandBars } from "./band-meter.tsx";
import { roomNowText } from "./group-text.ts";
import { TrendArrow } from "./trend-arrow.tsx";

type Props = Pick<RoomSummary, "attention" | "groupSize">;

/** The group's attention as a word and an arrow; null where so few can be read that it would be about single people. */
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
