import { text } from "../platform/text.ts";
import { ParticipantRow } from "./participant-row.tsx";
import type { PeopleListProps } from "./people-list.ts";

/** Everybody with all there is to say of them. */
export function ParticipantRows({
	participants,
	readsExpression,
	atMs,
	onRelearn,
	onChange,
}: PeopleListProps) {
	return (
		// biome-ignore lint/a11y/noRedundantRoles: Safari and Chrome forget that an unmarked list is one.
		<ul class="rows" role="list" aria-label={text("participants")}>
			{participants.map((participant) => (
				<ParticipantRow
					key={participant.id}
					participant={participant}
					readsExpression={readsExpression}
					atMs={atMs}
					onRelearn={onRelearn}
					onChange={onChange}
				/>
			))}
		</ul>
	);
}
