import {
	EMOTION_COUNT,
	EXPRESSION_CLASSES,
	type ExpressionSummary,
} from "../../core/expression/expression.ts";
import { text } from "../../platform/i18n/text.ts";
import { expressionText } from "./expression-text.ts";

interface Props {
	readonly expression: ExpressionSummary | null;
	readonly isWithheld: boolean;
}

/** Shows a face's expression over the last seconds: all classes as parts of one bar, and the leading one in words. */
export function ExpressionBar({ expression, isWithheld }: Props) {
	return (
		<div class="expression">
			<svg class="expression-bar" width="100%" height="8" aria-hidden="true">
				{expression ? (
					partsOf(expression).map(({ name, start, share }) => (
						<rect
							key={name}
							class={`class-${name}`}
							x={`${(100 * start).toFixed(2)}%`}
							width={`${(100 * share).toFixed(2)}%`}
							height="8"
						/>
					))
				) : (
					<rect class="class-cant-tell" width="100%" height="8" />
				)}
			</svg>
			<p>
				<span class="visually-hidden">{text("expression_label")} </span>
				{expression
					? expressionText(expression)
					: text(isWithheld ? "expression_talking" : "not_read")}
			</p>
		</div>
	);
}

/** `unknown` and `NF` become one part at the end: "can't tell". */
function partsOf({ probabilities }: ExpressionSummary) {
	const shares = EXPRESSION_CLASSES.slice(0, EMOTION_COUNT).map(
		(name, index) => ({
			name: name as string,
			share: probabilities[index] ?? 0,
		}),
	);
	const named = shares.reduce((sum, { share }) => sum + share, 0);
	shares.push({ name: "cant-tell", share: Math.max(0, 1 - named) });
	let start = 0;
	return shares.map(({ name, share }) => {
		const part = { name, start, share };
		start += share;
		return part;
	});
}
