import type { ParticipantSummary } from "../core/participant-summary.ts";
import type { ChangePerson } from "./use-made-choice.ts";

interface Props {
	readonly people: readonly ParticipantSummary[];
	readonly onChange: ChangePerson;
}

/** Those of whom no picture is taken, since the user wants none. */
export function ExcludedPeople({ people, onChange }: Props) {
	if (people.length === 0) return null;
	return (
		<section class="excluded" aria-labelledby="excluded-title">
			<h3 id="excluded-title">Not read, by your choice</h3>
			<ul>
				{people.map((person) => (
					<li key={person.id}>
						<bdi class="row-name" title={person.name}>
							{person.name}
						</bdi>
						<button
							type="button"
							class="plain"
							aria-label={`Read ${person.name} again`}
							onClick={() => onChange(person, { isExcluded: false })}
						>
							Read again
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}
