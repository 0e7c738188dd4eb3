import { useRef, useState } from "preact/hooks";
import { fittingPeople } from "../core/fitting-people.ts";
import { groupCounts } from "../core/shown-group.ts";
import { THRESHOLDS } from "../core/thresholds.ts";
import { text } from "../platform/text.ts";
import { GroupView } from "./group-view.tsx";
import type { PeopleListProps } from "./people-list.ts";
import { PeopleTools } from "./people-tools.tsx";
import { shownText } from "./people-tools-text.ts";
import { PeopleView } from "./people-view.tsx";
import { usePeopleChoice } from "./use-people-choice.ts";
import { useSteadyOrder } from "./use-steady-order.ts";
import { type ViewKind, ViewSwitch } from "./view-switch.tsx";

/** From so many people on, finding one by eye takes long. */
const SEARCH_FROM = 30;

/** The group, or everybody in it; a room of five or more is a group at first. */
export function PanelPeople(props: PeopleListProps) {
	const { participants, atMs } = props;
	const [chosen, setChosen] = useState<ViewKind | null>(null);
	const isGroup = useEverReached(
		participants.length,
		THRESHOLDS.roomAttention.groupSize,
	);
	const choice = usePeopleChoice();
	const view = chosen ?? (isGroup ? "group" : "people");
	const ordered = useSteadyOrder(participants, choice.order, atMs);
	const shown = fittingPeople(ordered, choice);
	const counts = new Map(
		groupCounts(participants).map(({ group, count }) => [group, count]),
	);
	return (
		<section class="people" aria-label={text("people_label")}>
			<ViewSwitch view={view} onChoose={setChosen} />
			{view === "group" ? (
				<GroupView participants={participants} />
			) : (
				<>
					<PeopleTools
						choice={choice}
						counts={counts}
						hasSearch={
							participants.length >= SEARCH_FROM || choice.search !== ""
						}
					/>
					<p class="people-shown">
						{shownText(shown.length, participants.length)}
					</p>
					<PeopleView {...props} participants={shown} />
				</>
			)}
		</section>
	);
}

/** A room that is about as large as the limit must not change its view whenever somebody comes or goes. */
function useEverReached(count: number, limit: number): boolean {
	const reached = useRef(false);
	reached.current ||= count >= limit;
	return reached.current;
}
