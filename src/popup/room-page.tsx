import { readsExpression } from "../core/reads.ts";
import type { RoomSummary } from "../core/room-summary.ts";
import { EngineLine } from "./engine-line.tsx";
import { FailureNotice } from "./notice.tsx";
import { ParticipantRow } from "./participant-row.tsx";
import { RoomHeadline } from "./room-headline.tsx";

interface Props {
	readonly room: RoomSummary;
	readonly isStale: boolean;
	readonly onRelearn: (participantId: string) => void;
}

export function RoomPage({ room, isStale, onRelearn }: Props) {
	const { status, participants } = room;
	return (
		<div class={isStale ? "room room-stale" : "room"}>
			{status.phase === "degraded" &&
				status.problems.map((problem) => (
					<FailureNotice key={problem.code} failure={problem} tone="warning" />
				))}
			<RoomHeadline room={room} />
			{/* biome-ignore lint/a11y/noRedundantRoles: Safari and Chrome forget that an unmarked list is one. */}
			<ul class="rows" role="list" aria-label="Participants">
				{participants.map((participant) => (
					<ParticipantRow
						key={participant.id}
						participant={participant}
						readsExpression={readsExpression(status.reads)}
						atMs={room.atMs}
						onRelearn={() => onRelearn(participant.id)}
					/>
				))}
			</ul>
			<EngineLine status={status} latencyMs={room.latencyMs} pace={room.pace} />
		</div>
	);
}
