import { computed, type ReadonlySignal } from "@preact/signals";
import { useMemo, useState } from "preact/hooks";
import { THRESHOLDS } from "../../core/base/thresholds.ts";
import { lawfulOrders } from "../../core/room/order-people.ts";
import { text } from "../../platform/i18n/text.ts";
import { useLifetime } from "../kit/use-lifetime.ts";
import type { PeopleListProps } from "../room/surface.ts";
import { agreementOf, consentState } from "../state/consent-state.ts";
import type { RoomPeople } from "../state/room-people.ts";
import { GroupView } from "./group-view.tsx";
import { orderedPeopleState, peopleChoiceState } from "./people-order-state.ts";
import { PeopleTools, shownText } from "./people-tools.tsx";
import { PeopleView } from "./people-view.tsx";
import { type ViewKind, ViewSwitch } from "./view-switch.tsx";

const { groupSize } = THRESHOLDS.roomAttention;

/** Shows the room as groups or as single people; a room of five or more is shown as groups at first. */
export function PanelPeople(props: PeopleListProps) {
	const { people } = props;
	const [chosen, setChosen] = useState<ViewKind | null>(null);
	const isGroup = useMemo(() => everReached(people.ids, groupSize), [people]);
	const choice = useMemo(peopleChoiceState, []);
	const shown = useMemo(
		() => orderedPeopleState(people, choice),
		[people, choice],
	);
	const consent = useLifetime(consentState);
	const context = agreementOf(consent)?.context ?? null;
	const view = chosen ?? (isGroup.value ? "group" : "people");
	return (
		<section class="people" aria-label={text("people_label")}>
			<ViewSwitch view={view} onChoose={setChosen} />
			{view === "group" ? (
				<GroupView people={people} />
			) : (
				<>
					<PeopleTools
						choice={choice}
						people={people}
						orders={lawfulOrders(context)}
					/>
					<ShownCount shown={shown} all={people.ids} />
					<PeopleView {...props} shown={shown} />
				</>
			)}
		</section>
	);
}

function ShownCount({
	shown,
	all,
}: Record<"shown" | "all", RoomPeople["ids"]>) {
	return (
		<p class="people-shown">
			{shownText(shown.value.length, all.value.length)}
		</p>
	);
}

/** Stays true once it is true: a room that is about as large as the limit must not change its view whenever somebody comes or goes. */
function everReached(
	ids: RoomPeople["ids"],
	limit: number,
): ReadonlySignal<boolean> {
	let isReached = false;
	return computed(() => {
		isReached ||= ids.value.length >= limit;
		return isReached;
	});
}
