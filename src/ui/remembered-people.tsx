import type { PeopleControl } from "./use-people.ts";

/** How many people something is remembered of, and the end of it. */
export function RememberedPeople({
	people: { count, forget },
}: {
	people: Pick<PeopleControl, "count" | "forget">;
}) {
	return (
		<fieldset class="reads">
			<legend>Whom have you renamed or left out?</legend>
			<p role="status">{countText(count ?? 0)}</p>
			{count !== null && count > 0 && (
				<button type="button" class="plain" onClick={forget}>
					Forget them all
				</button>
			)}
		</fieldset>
	);
}

function countText(count: number): string {
	if (count === 0) return "Nobody is remembered.";
	const people = count === 1 ? "1 person is" : `${count} people are`;
	return `${people} remembered on this computer: the meeting's address, the name there and yours.`;
}
