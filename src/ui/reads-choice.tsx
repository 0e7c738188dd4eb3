import { READS, type Reads } from "../core/reads.ts";
import { text } from "../platform/text.ts";

interface Props {
	readonly chosen: Reads | null;
	readonly onChoose: (reads: Reads) => void;
}

const CHOICES: Record<Reads, { title: string; text: string }> = {
	attention: {
		title: text("reads_attention"),
		text: text("reads_attention_text"),
	},
	"attention-and-expression": {
		title: text("reads_expression"),
		text: text("reads_expression_text"),
	},
};

/** What is to be read; nothing is chosen for anyone. */
export function ReadsChoice({ chosen, onChoose }: Props) {
	return (
		<fieldset class="reads">
			<legend>{text("what_is_read")}</legend>
			{READS.map((reads) => (
				<label key={reads} class="reads-choice">
					<input
						type="radio"
						name="reads"
						value={reads}
						checked={chosen === reads}
						aria-describedby={`reads-${reads}`}
						onChange={() => onChoose(reads)}
					/>
					<span>
						<strong>{CHOICES[reads].title}</strong>
						<span id={`reads-${reads}`}>{CHOICES[reads].text}</span>
					</span>
				</label>
			))}
			<p class="reads-law">{text("law")}</p>
		</fieldset>
	);
}
