import type { LookCounts } from "../../core/schedule/cost-estimate.ts";
import type { Look } from "../analysis/look.ts";

/** Counts a batch's looks by their kind of cost. */
export function countLooks(
	looked: readonly Pick<Look, "needsDetection" | "expression" | "group">[],
): LookCounts {
	const searched = looked.filter(({ needsDetection }) => needsDetection);
	const read = looked.filter(
		({ expression, group }) =>
			expression || group?.read.some(({ look }) => look.expression),
	);
	return {
		followed: looked.length - searched.length,
		detecting: searched.length,
		expression: read.length,
	};
}
