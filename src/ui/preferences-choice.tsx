import { PACES, type Pace } from "../core/pace.ts";
import type { Preferences } from "../core/preferences.ts";
import { text } from "../platform/text.ts";
import { LabelsChoice } from "./labels-choice.tsx";

interface Props {
	readonly preferences: Preferences;
	readonly onChange: (preferences: Preferences) => void;
}

const PACE_WORDS: Record<Pace, { title: string; text: string }> = {
	gentle: { title: text("pace_gentle"), text: text("pace_gentle_text") },
	balanced: { title: text("pace_balanced"), text: text("pace_balanced_text") },
	eager: { title: text("pace_eager"), text: text("pace_eager_text") },
};

/** What this class does, how much of the computer may be used, and what the meeting page shows. */
export function PreferencesChoice({ preferences, onChange }: Props) {
	return (
		<>
			<fieldset class="reads">
				<legend>{text("class_title")}</legend>
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
						<strong>{text("notes_expected")}</strong>
						<span id="notes-expected">{text("notes_expected_text")}</span>
					</span>
				</label>
			</fieldset>
			<fieldset class="reads">
				<legend>{text("pace_title")}</legend>
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
			<LabelsChoice preferences={preferences} onChange={onChange} />
		</>
	);
}
