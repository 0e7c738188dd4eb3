import { isReadable } from "../../core/base/participant-state.ts";
import type { ParticipantSummary } from "../../core/participant/participant-summary.ts";
import { withUnits } from "../kit/with-units.ts";
import { expressionText, isExpressionTold } from "./expression-text.ts";
import { stateText } from "./state-text.ts";

/** The parts of a row's second line: "turned away for 12 s" and "looks happy". Who faces the call has no state here, so that the others stand out. */
export function rowTexts(
	person: ParticipantSummary,
	nowMs: number,
	readsExpression: boolean,
): readonly string[] {
	const { state, expression } = person;
	const isTold =
		readsExpression &&
		isReadable(state) &&
		expression !== null &&
		isExpressionTold(expression);
	return [
		...(state === "facing" ? [] : [withUnits(stateText(person, nowMs))]),
		...(isTold ? [expressionText(expression)] : []),
	];
}
