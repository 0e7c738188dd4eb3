import { type ReadonlySignal, signal } from "@preact/signals";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import type { Result } from "../../core/base/result.ts";

/** What another part of the extension answered, as it is asked and told time and again. */
export interface LastAnswer<T, Before> {
	/** `Before` until something was answered well. */
	readonly value: ReadonlySignal<T | Before>;
	/** Of the last answer; null where that was well. */
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	/** Whether it is well. After `life` nothing changes any more. */
	take(answered: Result<T>): boolean;
}

export function lastAnswer<T, Before = null>(
	before: Before,
	life: AbortSignal,
): LastAnswer<T, Before> {
	const value = signal<T | Before>(before);
	const failure = signal<PipelineFailure | null>(null);
	return {
		value,
		failure,
		take(answered) {
			if (!life.aborted) {
				if (answered.ok) value.value = answered.value;
				failure.value = answered.ok ? null : answered.error;
			}
			return answered.ok;
		},
	};
}
