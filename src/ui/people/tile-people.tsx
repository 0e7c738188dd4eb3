import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import { LeaveOutButton } from "../participant/leave-out-button.tsx";
import { PersonActions } from "../participant/person-actions.tsx";
import { StateIcon } from "../participant/state-icon.tsx";
import type { RoomPeople } from "../state/room-people.ts";
import type { ChangePerson } from "../state/undoable-choice-state.ts";
import { tilePeopleText } from "./tile-people-text.ts";

interface Props {
	/** The id of the tile's own participant. */
	readonly tile: string;
	readonly people: RoomPeople;
	readonly isTabStop: boolean;
	readonly onFocus: (id: string) => void;
	readonly onChange: ChangePerson;
	/** The rows of the people, rendered only while the tile's row is open. */
	readonly children: () => ComponentChildren;
}

/** Shows a tile with several people in one row, which opens to a row for each; a name, and whether to leave out, are chosen for the whole tile. */
export function TilePeople(props: Props) {
	const { tile, people, isTabStop, onFocus, onChange, children } = props;
	const [isOpen, setIsOpen] = useState(false);
	const shown = useStableComputed(() => {
		const own = people.read.value.filter(({ seat }) => seat?.tile === tile);
		const [first] = own;
		const named = first?.seat
			? { name: first.seat.tileName, choice: first.choice }
			: null;
		return {
			named,
			words: tilePeopleText(own, people.habits.value, people.groupSize.value),
		};
	}, [people, tile]);
	const { named, words } = shown.value;
	if (!named) return null;
	const [stateId, detailId] = [`state-${tile}`, `detail-${tile}`];
	return (
		<>
			<div class="row-head" title={`${named.name}\n${words}`}>
				<StateIcon state="several-faces" />
				<div class="row-who">
					<button
						type="button"
						class="row-opener"
						tabIndex={isTabStop ? 0 : -1}
						aria-expanded={isOpen}
						aria-controls={isOpen ? detailId : undefined}
						aria-describedby={stateId}
						onFocus={() => onFocus(tile)}
						onClick={() => setIsOpen(!isOpen)}
					>
						<bdi class="row-name">{named.name}</bdi>
					</button>
					<p class="row-state" id={stateId}>
						<span class="row-part">{words}</span>
					</p>
				</div>
				<LeaveOutButton
					person={named}
					isTabStop={isTabStop}
					onFocus={() => onFocus(tile)}
					onChange={onChange}
				/>
				<svg class="row-chevron" viewBox="0 0 16 16" aria-hidden="true">
					<path d="M5 6.5 8 9.5 11 6.5" stroke-linecap="round" />
				</svg>
			</div>
			{isOpen && (
				<div id={detailId} class="tile-people">
					{children()}
					<PersonActions person={named} onRelearn={null} onChange={onChange} />
				</div>
			)}
		</>
	);
}
