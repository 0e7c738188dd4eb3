import type { Preferences } from "../core/preferences.ts";
import { SENSITIVITIES } from "../core/sensitivity.ts";
import { text } from "../platform/text.ts";

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

/** How much of the past a band sums up. */
export function SensitivityChoice({ preferences, onChange }: Props) {
	return (
		<fieldset class="reads">
			<legend>{text("sensitivity_title")}</legend>
			{SENSITIVITIES.map((sensitivity) => (
				<label key={sensitivity} class="reads-choice">
					<input
						type="radio"
						name="sensitivity"
						value={sensitivity}
						checked={preferences.sensitivity === sensitivity}
						aria-describedby={`sensitivity-${sensitivity}`}
						onChange={() => onChange({ ...preferences, sensitivity })}
					/>
					<span>
						<strong>{WORDS[sensitivity].title}</strong>
						<span id={`sensitivity-${sensitivity}`}>
							{WORDS[sensitivity].text}
						</span>
					</span>
				</label>
			))}
		</fieldset>
	);
}
