import type { ParticipantSummary } from "../../core/participant/participant-summary.ts";
import { countedPeople } from "../../core/room/counted-people.ts";
import { groupCounts } from "../../core/room/shown-group.ts";

interface Props {
	readonly participants: readonly Pick<
		ParticipantSummary,
		"state" | "isSelf"
	>[];
	readonly heightPx?: number;
}

/** Draws the room as one bar; screen readers skip it, since the words for its parts are next to it. */
export function RoomBar({ participants, heightPx = 10 }: Props) {
	const groups = groupCounts(countedPeople(participants));
	const total = groups.reduce((sum, { count }) => sum + count, 0);
	let before = 0;
	return (
		<svg class="room-bar" width="100%" height={heightPx} aria-hidden="true">
			{groups.map(({ group, count }) => {
				const x = percent(before, total);
				before += count;
				return (
					<rect
						key={group}
						class={`part-${group}`}
						x={x}
						width={percent(count, total)}
						height={heightPx}
					/>
				);
			})}
		</svg>
	);
}

export function percent(count: number, total: number): string {
	return `${((100 * count) / total).toFixed(2)}%`;
}
