import { PACES, type Pace } from "../core/pace.ts";
import type { Preferences } from "../core/preferences.ts";

interface Props {
	readonly preferences: Preferences;
	readonly onChange: (preferences: Preferences) => void;
}

const PACE_WORDS: Record<Pace, { title: string; text: string }> = {
	gentle: { title: "Gentle", text: "At most a quarter of one processor core." },
	balanced: { title: "Balanced", text: "Up to six tenths of one core." },
	eager: { title: "Eager", text: "Up to nine tenths of one core." },
};

/** What this class does, and how much of the computer may be used. */
export function PreferencesChoice({ preferences, onChange }: Props) {
	return (
		<>
			<fieldset class="reads">
				<legend>What does this class do?</legend>
				<label class="reads-choice">
					<input
						type="checkbox"
						name="notesExpected"
						checked={preferences.notesExpected}
						aria-describedby="notes-expected"
						onChange={({ currentTarget }) =>
							onChange({
								...preferences,
								notesExpected: currentTarget.checked,
							})
						}
					/>
					<span>
						<strong>People write here</strong>
						<span id="notes-expected">
							Looking down counts as attending for as long as it lasts, not for
							a minute.
						</span>
					</span>
				</label>
			</fieldset>
			<fieldset class="reads">
				<legend>How much of this computer may it use?</legend>
				{PACES.map((pace) => (
					<label key={pace} class="reads-choice">
						<input
							type="radio"
							name="pace"
							value={pace}
							checked={preferences.pace === pace}
							aria-describedby={`pace-${pace}`}
							onChange={() => onChange({ ...preferences, pace })}
						/>
						<span>
							<strong>{PACE_WORDS[pace].title}</strong>
							<span id={`pace-${pace}`}>{PACE_WORDS[pace].text}</span>
						</span>
					</label>
				))}
			</fieldset>
		</>
	);
}
