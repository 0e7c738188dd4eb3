import { text } from "../../platform/i18n/text.ts";
import type {
	ChangePerson,
	NamedPerson,
} from "../state/undoable-choice-state.ts";

interface Props {
	readonly person: NamedPerson;
	/** Tab reaches the button of one row only, after the row itself. */
	readonly isTabStop: boolean;
	readonly onFocus: () => void;
	readonly onChange: ChangePerson;
}

/** Leaves somebody out with one press, since an objection should not have to wait until their row is open. */
export function LeaveOutButton(props: Props) {
	const { person, isTabStop, onFocus, onChange } = props;
	const words = text("do_not_read_person", person.name);
	return (
		<button
			type="button"
			class="row-leave-out"
			tabIndex={isTabStop ? 0 : -1}
			aria-label={words}
			title={words}
			onFocus={onFocus}
			onClick={() => onChange(person, { isExcluded: true })}
		>
			<svg viewBox="0 0 16 16" aria-hidden="true">
				<path
					d="M1.8 8S4.2 3.9 8 3.9 14.2 8 14.2 8 11.8 12.1 8 12.1 1.8 8 1.8 8ZM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM3 13.2 13 2.8"
					stroke-linecap="round"
					stroke-linejoin="round"
				/>
			</svg>
		</button>
	);
}
