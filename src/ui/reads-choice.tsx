import { READS, type Reads } from "../core/reads.ts";

interface Props {
	readonly chosen: Reads | null;
	readonly onChoose: (reads: Reads) => void;
}

const CHOICES: Record<Reads, { title: string; text: string }> = {
	attention: {
		title: "Attention only",
		text: "Which way each head is turned. The expression model is not even loaded.",
	},
	"attention-and-expression": {
		title: "Attention and expressions",
		text: "Also what each face shows, such as neutral, happy or surprised.",
	},
};

/** What is to be read; nothing is chosen for anyone. */
export function ReadsChoice({ chosen, onChoose }: Props) {
	return (
		<fieldset class="reads">
			<legend>What should be read?</legend>
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
			<p class="reads-law">
				In the European Union, the AI Act, article 5(1)(f), forbids inferring
				the emotions of people at work and in education, except for medical or
				safety reasons. There, read attention only.
			</p>
		</fieldset>
	);
}
