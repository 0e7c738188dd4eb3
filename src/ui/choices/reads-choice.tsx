import {
	READING_SCOPES,
	type ReadingScope,
} from "../../core/base/preferences.ts";
import { text } from "../../platform/i18n/text.ts";
import { RadioChoice } from "./radio-choice.tsx";

interface Props {
	readonly chosen: ReadingScope | null;
	readonly onChoose: (reads: ReadingScope) => void;
}

const CHOICES: Record<ReadingScope, { title: string; text: string }> = {
	attention: {
		title: text("reads_attention"),
		text: text("reads_attention_text"),
	},
	"attention-and-expression": {
		title: text("reads_expression"),
		text: text("reads_expression_text"),
	},
};

/** Lets the user choose what is read; nothing is preselected. */
export function ReadsChoice({ chosen, onChoose }: Props) {
	return (
		<RadioChoice
			title={text("what_is_read")}
			name="reads"
			options={READING_SCOPES}
			words={CHOICES}
			chosen={chosen}
			onChoose={onChoose}
		>
			<p class="reads-law">{text("law")}</p>
		</RadioChoice>
	);
}
