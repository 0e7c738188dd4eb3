import type { ReadonlySignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { ParticipantState } from "../../core/base/participant-state.ts";
import { text } from "../../platform/i18n/text.ts";
import { useFocusBack } from "../kit/use-focus-back.ts";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import type { ShownPerson } from "../state/room-people.ts";
import type { ChangePerson } from "../state/undoable-choice-state.ts";
import { AttentionTrace } from "./attention-trace.tsx";
import { LeaveOutButton } from "./leave-out-button.tsx";
import { PersonDetail } from "./person-detail.tsx";
import { rowName } from "./place-text.ts";
import { rowTexts } from "./row-text.ts";
import { StateIcon } from "./state-icon.tsx";
import { wholeStateText } from "./state-text.ts";

/** What the row says by its drawing alone. */
const UNSAID: Partial<Record<ParticipantState, string>> = {
	facing: text("state_facing"),
	"cant-tell": text("cant_tell"),
};

interface Props {
	readonly person: ShownPerson;
	readonly readsExpression: ReadonlySignal<boolean>;
	/** The time of the summary, at which all durations end. */
	readonly atMs: ReadonlySignal<number>;
	readonly isOpen: boolean;
	/** Tab reaches only one of the rows; the arrow keys go on from there. */
	readonly isTabStop: boolean;
	readonly onToggle: (id: string) => void;
	readonly onFocus: (id: string) => void;
	readonly onRelearn: (participantId: string) => void;
	readonly onChange: ChangePerson;
}

/** Shows one person in a row of one height; a press anywhere on it opens all that is known about them, and the choices for them. */
export function ParticipantRow(props: Props) {
	const { person, isOpen, isTabStop, onToggle, onFocus } = props;
	const { readsExpression, atMs, onChange } = props;
	const opener = useRef<HTMLButtonElement>(null);
	const shown = useStableComputed(() => {
		const { id, isSelf, state, trace, seat, choice } = person.value;
		const name = rowName(person.value);
		const words = rowTexts(person.value, atMs.value, readsExpression.value);
		const whole = wholeStateText(person.value, atMs.value);
		// Whether to leave out is chosen for a whole tile.
		const toLeaveOut = seat ? null : { name, choice };
		return { id, name, isSelf, state, trace, words, whole, toLeaveOut };
	}, [person, atMs, readsExpression]);
	const { id, name, isSelf, state, trace, words, whole, toLeaveOut } =
		shown.value;
	const unsaid = UNSAID[state];
	const [stateId, detailId] = [`state-${id}`, `detail-${id}`];
	useFocusBack(opener, isOpen);
	return (
		<>
			<div class={`row-head row-${state}`} title={`${name}\n${whole}`}>
				<StateIcon state={state} />
				<div class="row-who">
					<button
						type="button"
						class="row-opener"
						ref={opener}
						tabIndex={isTabStop ? 0 : -1}
						aria-expanded={isOpen}
						aria-controls={isOpen ? detailId : undefined}
						// The state's seconds are no part of the name, which would change every second.
						aria-describedby={stateId}
						onFocus={() => onFocus(id)}
						onClick={() => onToggle(id)}
					>
						<bdi class="row-name">{name}</bdi>
						{isSelf && <span class="row-self">{text("you")}</span>}
					</button>
					<p class="row-state" id={stateId}>
						{unsaid && <span class="visually-hidden">{unsaid} </span>}
						{words.map((part, at) => (
							<span key={part} class="row-part">
								{at > 0 && <span class="row-between"> · </span>}
								{part}
							</span>
						))}
					</p>
				</div>
				<AttentionTrace trace={trace} isDescribed={false} />
				{toLeaveOut && (
					<LeaveOutButton
						person={toLeaveOut}
						isTabStop={isTabStop}
						onFocus={() => onFocus(id)}
						onChange={onChange}
					/>
				)}
				<svg class="row-chevron" viewBox="0 0 16 16" aria-hidden="true">
					<path d="M5 6.5 8 9.5 11 6.5" stroke-linecap="round" />
				</svg>
			</div>
			{isOpen && (
				<PersonDetail {...props} id={detailId} onClose={() => onToggle(id)} />
			)}
		</>
	);
}
