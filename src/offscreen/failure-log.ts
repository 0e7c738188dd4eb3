import type {
	CountedFailure,
	PipelineFailure,
} from "../core/pipeline-failure.ts";

/** Failures counted by code: one bad frame and a thousand are told apart, and the last detail is kept. */
export interface FailureLog {
	note(failure: PipelineFailure): void;
	/** A stage works again: what it failed at before no longer counts. */
	clear(code: PipelineFailure["code"]): void;
	list(): readonly CountedFailure[];
}

export function failureLog(nowMs: () => number): FailureLog {
	const byCode = new Map<PipelineFailure["code"], CountedFailure>();
	return {
		note(failure) {
			const count = (byCode.get(failure.code)?.count ?? 0) + 1;
			byCode.set(failure.code, { ...failure, count, lastAtMs: nowMs() });
		},
		clear: (code) => byCode.delete(code),
		list: () => [...byCode.values()],
	};
}
