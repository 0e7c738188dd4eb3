import { type Preferences, SENSITIVITIES } from "../core/base/preferences.ts";
import { text } from "../platform/i18n/text.ts";
import { RadioChoice } from "../ui/choices/radio-choice.tsx";

interface Props {
	readonly preferences: Preferences;
	readonly onChange: (preferences: Preferences) => void;
}

const WORDS = {
	steady: {
		title: text("sensitivity_steady"),
		text: text("sensitivity_steady_text"),
	},
	quick: {
		title: text("sensitivity_quick"),
		text: text("sensitivity_quick_text"),
	},
};

/** Lets the user choose how much of the past a band sums up. */
export function SensitivityChoice({ preferences, onChange }: Props) {
	return (
		<RadioChoice
			title={text("sensitivity_title")}
			name="sensitivity"
			options={SENSITIVITIES}
			words={WORDS}
			chosen={preferences.sensitivity}
			onChoose={(sensitivity) => onChange({ ...preferences, sensitivity })}
		/>
	);
}
