import type { Preferences } from "../../core/base/preferences.ts";
import { text } from "../../platform/i18n/text.ts";
import { CheckChoice } from "./check-choice.tsx";

interface Props {
	readonly preferences: Preferences;
	readonly onChange: (preferences: Preferences) => void;
}

/** Lets the user choose whether a screen reader says what changes in the room. */
export function AnnounceChoice({ preferences, onChange }: Props) {
	return (
		<CheckChoice
			title={text("announce_title")}
			name="announces"
			isChosen={preferences.announces}
			onChoose={(announces) => onChange({ ...preferences, announces })}
			label={text("announce")}
		>
			{text("announce_text")}
		</CheckChoice>
	);
}
