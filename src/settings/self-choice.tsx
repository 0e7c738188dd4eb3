import type { Preferences } from "../core/base/preferences.ts";
import { text } from "../platform/i18n/text.ts";
import { CheckChoice } from "../ui/choices/check-choice.tsx";

interface Props {
	readonly preferences: Preferences;
	readonly onChange: (preferences: Preferences) => void;
}

/** Lets the user choose that nobody but themselves is read. */
export function SelfChoice({ preferences, onChange }: Props) {
	return (
		<CheckChoice
			title={text("self_title")}
			name="onlySelf"
			isChosen={preferences.onlySelf}
			onChoose={(onlySelf) => onChange({ ...preferences, onlySelf })}
			label={text("only_self")}
		>
			{text("only_self_text")}
		</CheckChoice>
	);
}
