import type { RoomAttention } from "../core/room/room-attention.ts";

type KnownTrend = Exclude<RoomAttention["trend"], "unknown">;

const PATHS: Record<KnownTrend, string> = {
	rising: "M4 12 12 4M6 4h6v6",
	steady: "M2.5 8h11M9.5 4l4 4-4 4",
	falling: "M4 4l8 8M12 6v6H6",
};

/** Where the room's attention is going; the word stands beside it. */
export function TrendArrow({ trend }: { trend: KnownTrend }) {
	return (
		<svg class={`trend trend-${trend}`} viewBox="0 0 16 16" aria-hidden="true">
			<path d={PATHS[trend]} stroke-linecap="round" stroke-linejoin="round" />
		</svg>
	);
}
