import { useMemo } from "preact/hooks";
import type { PeopleListProps } from "../room/surface.ts";
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
	return (
		<div class="people">
			<ShownCount shown={shown} all={people.ids} choice={choice} />
			<PeopleView {...props} shown={shown} />
		</div>
	);
}
