import type { RoomAttention } from "../core/room-attention.ts";
import { roomBand } from "../core/room-band.ts";
import { BandBars } from "./band-meter.tsx";
import { roomNowText } from "./group-text.ts";
import { TrendArrow } from "./trend-arrow.tsx";

/** The group's attention as a word and an arrow; null where so few can be read that it would be about single people. */
export function RoomNow({ attention }: { attention: RoomAttention }) {
	const now = roomNowText(attention);
	if (!now) return null;
	return (
		<p class="room-now">
			<BandBars band={roomBand(attention)} />
			<span>{now}</span>
			{attention.trend !== "unknown" && <TrendArrow trend={attention.trend} />}
		</p>
	);
}
