import {
	PACES,
	type Pace,
	type Preferences,
} from "../../core/base/preferences.ts";
import { text } from "../../platform/i18n/text.ts";
import { CheckChoice } from "./check-choice.tsx";
import { RadioChoice } from "./radio-choice.tsx";

interface Props {
	readonly preferences: Preferences;
	readonly onChange: (preferences: Preferences) => void;
}

const PACE_WORDS: Record<Pace, { title: string; text: string }> = {
	gentle: { title: text("pace_gentle"), text: text("pace_gentle_text") },
	balanced: { title: text("pace_balanced"), text: text("pace_balanced_text") },
	eager: { title: text("pace_eager"), text: text("pace_eager_text") },
};

/** Lets the user choose what the class does, and how much of the computer may be used. */
export function PreferencesChoice({ preferences, onChange }: Props) {
	return (
		<>
			<CheckChoice
				title={text("class_title")}
				name="notesExpected"
				isChosen={preferences.notesExpected}
				onChoose={(notesExpected) =>
					onChange({ ...preferences, notesExpected })
				}
				label={text("notes_expected")}
			>
				{text("notes_expected_text")}
			</CheckChoice>
			<RadioChoice
				title={text("pace_title")}
				name="pace"
				options={PACES}
				words={PACE_WORDS}
				chosen={preferences.pace}
				onChoose={(pace) => onChange({ ...preferences, pace })}
			/>
		</>
	);
}
