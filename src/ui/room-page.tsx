import { readsExpression } from "../core/reads.ts";
import type { RoomSummary } from "../core/room-summary.ts";
import { EngineLine } from "./engine-line.tsx";
import { ExcludedPeople } from "./excluded-people.tsx";
import { MadeChoiceLine } from "./made-choice-line.tsx";
import { FailureNotice } from "./notice.tsx";
import { PageChangedNotice } from "./page-changed-notice.tsx";
import { PageCheckLine } from "./page-check-line.tsx";
import { ParticipantRow } from "./participant-row.tsx";
import type { PersonHandlers } from "./person-handlers.ts";
import { RoomHeadline } from "./room-headline.tsx";
import { useMadeChoice } from "./use-made-choice.ts";

interface Props {
	readonly room: RoomSummary;
	readonly isStale: boolean;
	readonly people: PersonHandlers;
}

export function RoomPage({ room, isStale, people }: Props) {
	const { status, participants, check } = room;
	const { made, change, undo } = useMadeChoice(people.choose);
	const excluded = participants.filter(({ state }) => state === "excluded");
	const read = participants.filter(({ state }) => state !== "excluded");
	return (
		<div class={isStale ? "room room-stale" : "room"}>
			{status.phase === "degraded" &&
				status.problems.map((problem) => (
					<FailureNotice key={problem.code} failure={problem} tone="warning" />
				))}
			{check && <PageChangedNotice check={check} />}
			<RoomHeadline room={room} />
			<MadeChoiceLine made={made} onUndo={undo} />
			{/* biome-ignore lint/a11y/noRedundantRoles: Safari and Chrome forget that an unmarked list is one. */}
			<ul class="rows" role="list" aria-label="Participants">
				{read.map((participant) => (
					<ParticipantRow
						key={participant.id}
						participant={participant}
						readsExpression={readsExpression(status.reads)}
						atMs={room.atMs}
						onRelearn={() => people.relearn(participant.id)}
						onChange={change}
					/>
				))}
			</ul>
			<ExcludedPeople people={excluded} onChange={change} />
			{check && <PageCheckLine check={check} />}
			<EngineLine status={status} latencyMs={room.latencyMs} pace={room.pace} />
		</div>
	);
}
