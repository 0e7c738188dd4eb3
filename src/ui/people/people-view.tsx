import type { ReadonlySignal } from "@preact/signals";
import { useCallback, useRef, useState } from "preact/hooks";
import { text } from "../../platform/i18n/text.ts";
import { ParticipantRow } from "../participant/participant-row.tsx";
import type { PeopleListProps } from "../room/surface.ts";
import { focusByArrow } from "./focus-by-arrow.ts";
import { OnePerson } from "./one-person.tsx";

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
	const ids = shown.value;
	const tabStopId = stopId !== null && ids.includes(stopId) ? stopId : ids[0];
	const { readsExpression, atMs } = people;
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
			{ids.map((id) => (
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
			))}
		</ul>
	);
}
