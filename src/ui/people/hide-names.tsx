import { text } from "../../platform/i18n/text.ts";
import { ToolIcon } from "../kit/tool-icon.tsx";
import { useLifetime } from "../kit/use-lifetime.ts";
import type { PeopleChoice } from "../state/people-choice-state.ts";
import { preferencesState } from "../state/preferences-state.ts";

interface Props {
	readonly choice: Pick<PeopleChoice, "areNamesHidden">;
}

/** Hides all names at once, and keeps them hidden in every surface until they are shown again. */
export function HideNames({ choice: { areNamesHidden } }: Props) {
	const { changePart } = useLifetime(preferencesState);
	return (
		<button
			type="button"
			class="tool hide-names"
			aria-pressed={areNamesHidden.value}
			onClick={() => {
				areNamesHidden.value = !areNamesHidden.value;
				void changePart({ areNamesHidden: areNamesHidden.value });
			}}
		>
			<ToolIcon name="people" />
			{text("hide_names")}
		</button>
	);
}
