import { type ReadonlySignal, signal } from "@preact/signals";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import type { Result } from "../../core/base/result.ts";

/** The last answer of another part of the extension, which is asked again and again. */
export interface LastAnswer<T, Before> {
	/** The value of the last successful answer; `Before` until there is one. */
	readonly value: ReadonlySignal<T | Before>;
	/** The failure of the last answer; null if it succeeded. */
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	/** Returns whether the answer is a success. After `life` has aborted, nothing changes any more. */
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
