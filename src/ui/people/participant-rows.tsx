import { useMemo } from "preact/hooks";
import { text } from "../../platform/i18n/text.ts";
import type { PeopleListProps } from "../room/surface.ts";
import { HideNames } from "./hide-names.tsx";
import { orderedPeopleState } from "./people-order-state.ts";
import { PeopleView } from "./people-view.tsx";
import { ShownCount } from "./shown-count.tsx";

/** Shows everybody, or those whom the labels of the bar were asked for. */
export function ParticipantRows(props: PeopleListProps) {
	const { people, choice } = props;
	const shown = useMemo(
		() => orderedPeopleState(people, choice),
		[people, choice],
	);
	if (choice.areNamesHidden.value)
		return (
			<div class="people">
				<HideNames choice={choice} />
				<p class="people-shown">{text("names_hidden")}</p>
			</div>
		);
	return (
		<div class="people">
			<ShownCount shown={shown} all={people.ids} choice={choice} />
			<PeopleView {...props} shown={shown} />
		</div>
	);
}
