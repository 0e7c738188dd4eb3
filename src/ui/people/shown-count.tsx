import { text } from "../../platform/i18n/text.ts";
import type { PeopleChoice } from "../state/people-choice-state.ts";
import type { RoomPeople } from "../state/room-people.ts";

interface Props extends Record<"shown" | "all", RoomPeople["ids"]> {
	readonly choice: Pick<PeopleChoice, "filter" | "search">;
}

/** Says how many of all people are shown, and shows all of them again; nothing if all are. */
export function ShownCount({ shown, all, choice }: Props) {
	const said = shownText(shown.value.length, all.value.length);
	return (
		<div class="people-shown">
			<span role="status">{said}</span>
			{said && (
				<button
					type="button"
					class="plain"
					onClick={() => {
						choice.filter.value = null;
						choice.search.value = "";
					}}
				>
					{text("show_everybody")}
				</button>
			)}
		</div>
	);
}

function shownText(shown: number, total: number): string | null {
	if (shown === total) return null;
	return shown === 0 ? text("shown_none") : text("shown_of", shown, total);
}
