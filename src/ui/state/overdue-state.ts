import { type ReadonlySignal, signal } from "@preact/signals";
import { THRESHOLDS } from "../../core/base/thresholds.ts";
import { effectUntil } from "./effect-until.ts";

/** Whether the same thing has been waited for so long that its absence counts as a failure. */
export function overdueState(
	waitedFor: ReadonlySignal<string | null>,
	life: AbortSignal,
): ReadonlySignal<boolean> {
	const isOverdue = signal(false);
	effectUntil(life, () => {
		isOverdue.value = false;
		if (waitedFor.value === null) return undefined;
		const timer = setTimeout(() => {
			isOverdue.value = true;
		}, THRESHOLDS.startOverdueMs);
		return () => clearTimeout(timer);
	});
	return isOverdue;
}
