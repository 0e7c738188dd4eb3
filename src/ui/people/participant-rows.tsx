import { text } from "../../platform/i18n/text.ts";
import { ParticipantRow } from "../participant/participant-row.tsx";
import type { PeopleListProps } from "../room/surface.ts";
import { OnePerson } from "./one-person.tsx";

/** Shows everybody with all that is known about them. */
export function ParticipantRows({
	people,
	onRelearn,
	onChange,
}: PeopleListProps) {
	return (
		// biome-ignore lint/a11y/noRedundantRoles: Safari and Chrome do not treat a list without markers as a list.
		<ul class="rows" role="list" aria-label={text("participants")}>
			{people.ids.value.map((id) => (
				<OnePerson key={id} id={id} people={people}>
					{(person) => (
						<ParticipantRow
							person={person}
							readsExpression={people.readsExpression}
							atMs={people.atMs}
							onRelearn={onRelearn}
							onChange={onChange}
						/>
					)}
				</OnePerson>
			))}
		</ul>
	);
}
