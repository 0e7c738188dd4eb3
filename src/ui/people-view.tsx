import { useCallback, useRef, useState } from "preact/hooks";
import { text } from "../platform/text.ts";
import { focusByArrow } from "./focus-by-arrow.ts";
import { ParticipantRow } from "./participant-row.tsx";
import type { PeopleListProps } from "./people-list.ts";
import { PersonChip } from "./person-chip.tsx";

/** Everybody as a chip; one of them may be open, with all there is to say. */
export function PeopleView({
	participants,
	readsExpression,
	atMs,
	onRelearn,
	onChange,
}: PeopleListProps) {
	const [openId, setOpenId] = useState<string | null>(null);
	const [stopId, setStopId] = useState<string | null>(null);
	const list = useRef<HTMLUListElement>(null);
	const toggle = useCallback(
		(id: string) => setOpenId((open) => (open === id ? null : id)),
		[],
	);
	const hasStop = participants.some(({ id }) => id === stopId);
	const tabStopId = hasStop ? stopId : participants[0]?.id;
	return (
		<ul
			class="chips"
			ref={list}
			// biome-ignore lint/a11y/noRedundantRoles: Safari and Chrome forget that an unmarked list is one.
			role="list"
			aria-label={text("participants")}
			onKeyDown={(event) => {
				if (list.current) focusByArrow(event, list.current, ".chip");
			}}
		>
			{participants.map((participant) => {
				const { id } = participant;
				const isOpen = id === openId;
				return (
					<li key={id} class={isOpen ? "chip-item chip-open" : "chip-item"}>
						<PersonChip
							participant={participant}
							readsExpression={readsExpression}
							atMs={atMs}
							isOpen={isOpen}
							isTabStop={id === tabStopId}
							onToggle={toggle}
							onFocus={setStopId}
						/>
						{isOpen && (
							<ul class="rows">
								<ParticipantRow
									participant={participant}
									readsExpression={readsExpression}
									atMs={atMs}
									onRelearn={onRelearn}
									onChange={onChange}
								/>
							</ul>
						)}
					</li>
				);
			})}
		</ul>
	);
}
