import { text } from "../../platform/i18n/text.ts";
import type { PeopleChoice } from "../state/people-choice-state.ts";
import type { RoomPeople } from "../state/room-people.ts";
import type { ChangePerson } from "../state/undoable-choice-state.ts";

interface Props {
	readonly people: RoomPeople["excluded"];
	/** The names of those who were left out because they asked in the chat. */
	readonly askedInChat: RoomPeople["askedInChat"];
	readonly choice: PeopleChoice;
	readonly onChange: ChangePerson;
}

/** Lists the people that the user left out: no picture of them is taken. */
export function ExcludedPeople(props: Props) {
	const { people, askedInChat, choice, onChange } = props;
	if (people.value.length === 0 || choice.areNamesHidden.value) return null;
	return (
		<section class="excluded" aria-labelledby="excluded-title">
			<h3 id="excluded-title">{text("excluded_title")}</h3>
			<ul>
				{people.value.map((person) => (
					<li key={person.id}>
						<bdi class="row-name" title={person.name}>
							{person.name}
						</bdi>
						{askedInChat.value.includes(person.name) && (
							<span class="asked">{text("asked_in_chat")}</span>
						)}
						{person.choice.isExcluded && (
							<button
								type="button"
								class="plain"
								aria-label={text("read_person_again", person.name)}
								onClick={() => onChange(person, { isExcluded: false })}
							>
								{text("read_again")}
							</button>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
