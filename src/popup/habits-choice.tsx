import type { Habits } from "../core/attending.ts";

interface Props {
	readonly habits: Habits;
	readonly onChange: (habits: Habits) => void;
}

/** What this class does, where that changes what counts as attending. */
export function HabitsChoice({ habits, onChange }: Props) {
	return (
		<label class="reads-choice">
			<input
				type="checkbox"
				name="notesExpected"
				checked={habits.notesExpected}
				aria-describedby="notes-expected"
				onChange={({ currentTarget }) =>
					onChange({ notesExpected: currentTarget.checked })
				}
			/>
			<span>
				<strong>People write here</strong>
				<span id="notes-expected">
					Looking down counts as attending for as long as it lasts, not for a
					minute.
				</span>
			</span>
		</label>
	);
}
