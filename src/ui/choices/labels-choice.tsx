import type { Preferences } from "../../core/base/preferences.ts";
import { text } from "../../platform/i18n/text.ts";
import { CheckChoice } from "./check-choice.tsx";

interface Props {
	readonly preferences: Preferences;
	readonly onChange: (preferences: Preferences) => void;
}

/** Lets the user choose whether the meeting page itself shows labels, and says who else would see them. */
export function LabelsChoice({ preferences, onChange }: Props) {
	return (
		<CheckChoice
			title={text("labels_title")}
			name="tileLabels"
			isChosen={preferences.tileLabels}
			onChoose={(tileLabels) => onChange({ ...preferences, tileLabels })}
			label={text("tile_labels")}
		>
			{text("tile_labels_text")} {text("tile_labels_limits")}
		</CheckChoice>
	);
}
