import type { ReadonlySignal } from "@preact/signals";
import { useCallback, useRef, useState } from "preact/hooks";
import { text } from "../../platform/i18n/text.ts";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import { ParticipantRow } from "../participant/participant-row.tsx";
import type { PeopleListProps } from "../room/surface.ts";
import { focusByArrow } from "./focus-by-arrow.ts";
import { OnePerson } from "./one-person.tsx";
import { peopleItems } from "./people-items.ts";
import { TilePeople } from "./tile-people.tsx";

interface Props extends Omit<PeopleListProps, "choice"> {
	/** The ids of the people to show, in order. */
	readonly shown: ReadonlySignal<readonly string[]>;
}

/** Shows everybody as a row; one row may be open and then shows all that is known about the person. */
export function PeopleView({ shown, people, onRelearn, onChange }: Props) {
	const [openId, setOpenId] = useState<string | null>(null);
	const [stopId, setStopId] = useState<string | null>(null);
	const list = useRef<HTMLUListElement>(null);
	const toggle = useCallback(
		(id: string) => setOpenId((open) => (open === id ? null : id)),
		[],
	);
	const items = useStableComputed(
		() => peopleItems(shown.value, people.read.value),
		[shown, people],
	).value;
	const stops = items.flatMap((item) =>
		item.kind === "tile" ? [item.id, ...item.ids] : [item.id],
	);
	const tabStopId =
		stopId !== null && stops.includes(stopId) ? stopId : stops[0];
	const { readsExpression, atMs } = people;
	const rowOf = (id: string) => (
		<li key={id} class={id === openId ? "row row-open" : "row"}>
			<OnePerson id={id} people={people}>
				{(person) => (
					<ParticipantRow
						person={person}
						readsExpression={readsExpression}
						atMs={atMs}
						isOpen={id === openId}
						isTabStop={id === tabStopId}
						onToggle={toggle}
						onFocus={setStopId}
						onRelearn={onRelearn}
						onChange={onChange}
					/>
				)}
			</OnePerson>
		</li>
	);
	return (
		<ul
			class="rows"
			ref={list}
			// biome-ignore lint/a11y/noRedundantRoles: Safari and Chrome do not treat a list without markers as a list.
			role="list"
			aria-label={text("participants")}
			onKeyDown={(event) => {
				if (list.current) focusByArrow(event, list.current, ".row-opener");
			}}
		>
			{items.map((item) =>
				item.kind === "person" ? (
					rowOf(item.id)
				) : (
					<li key={item.id} class="row">
						<TilePeople
							tile={item.id}
							people={people}
							isTabStop={item.id === tabStopId}
							onFocus={setStopId}
							onChange={onChange}
						>
							{() => (
								// biome-ignore lint/a11y/noRedundantRoles: Safari and Chrome do not treat a list without markers as a list.
								<ul class="rows" role="list">
									{item.ids.map(rowOf)}
								</ul>
							)}
						</TilePeople>
					</li>
				),
			)}
		</ul>
	);
}
