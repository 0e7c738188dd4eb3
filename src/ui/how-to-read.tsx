import { EMOTION_COUNT, EXPRESSION_CLASSES } from "../core/expression.ts";
import { type Reads, readsExpression } from "../core/reads.ts";
import { EXPRESSION_WORDS } from "./expression-text.ts";

/** The key to traces, bands and bars, and what all of it is not. */
export function HowToRead({ reads }: { reads: Reads }) {
	return (
		<div class="how-to-read">
			<p>
				The trace shows the last five minutes: the higher, the more of the time
				somebody faced the call as they usually do, talked, took notes or looked
				at a second screen. Hatched stretches could not be read; they say
				nothing about attention. The bars beside it sum up the last minute.
			</p>
			<p>
				Looking down may well be taking notes, and looking away may be a second
				screen. A face tells what it shows, not what a person feels.
			</p>
			{readsExpression(reads) && <ExpressionKey />}
		</div>
	);
}

function ExpressionKey() {
	return (
		<ul class="expression-key" aria-label="Parts of the expression bar">
			{[...EXPRESSION_CLASSES.slice(0, EMOTION_COUNT), "cant-tell"].map(
				(name) => (
					<li key={name}>
						<svg width="18" height="10" aria-hidden="true">
							<rect class={`class-${name}`} width="18" height="10" rx="2" />
						</svg>
						{wordsOf(name)}
					</li>
				),
			)}
		</ul>
	);
}

function wordsOf(name: string): string {
	const known = EXPRESSION_CLASSES.find((label) => label === name);
	return known ? EXPRESSION_WORDS[known] : "can't tell";
}
