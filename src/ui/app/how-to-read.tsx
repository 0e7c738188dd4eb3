import {
	type ReadingScope,
	readsExpression,
} from "../../core/base/preferences.ts";
import {
	EMOTION_COUNT,
	EXPRESSION_CLASSES,
} from "../../core/expression/expression.ts";
import { text } from "../../platform/i18n/text.ts";
import { EXPRESSION_WORDS } from "../participant/expression-text.ts";

/** Explains traces, bands and bars, and what they do not mean. */
export function HowToRead({ reads }: { reads: ReadingScope }) {
	return (
		<div class="how-to-read">
			<p>{text("how_to_read_trace")}</p>
			<p>{text("how_to_read_limits")}</p>
			{readsExpression(reads) && <ExpressionKey />}
		</div>
	);
}

function ExpressionKey() {
	return (
		<ul class="expression-key" aria-label={text("expression_parts")}>
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
	return known ? EXPRESSION_WORDS[known] : text("cant_tell");
}
