import type { PipelineFailure } from "./pipeline-failure.ts";

/** The result of a step that can fail: its value, or the failure as a value. */
export type Result<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly error: PipelineFailure };

export function succeed<T>(value: T): Result<T> {
	return { ok: true, value };
}

export function fail(error: PipelineFailure): Result<never> {
	return { ok: false, error };
}
