import type {
	CountedFailure,
	PipelineFailure,
} from "../../core/base/pipeline-failure.ts";

type Code = PipelineFailure["code"];

/** Counts failures by code, with the last detail of each, so that one bad frame can be told from a stage that keeps failing. */
export interface FailureLog {
	/** For something that failed once: it is listed only while it happens often. */
	note(failure: PipelineFailure): void;
	/** For something that is broken until `clear`: it is listed at once. */
	hold(failure: PipelineFailure): void;
	clear(code: Code): void;
	/** The failures that the user should know about now. */
	list(): readonly CountedFailure[];
}

/** One bad frame is not worth reporting, five within half a minute are: at 2.8 frames a second from one person that is one frame in seventeen. */
const OFTEN = { times: 5, withinMs: 30_000 };

interface Entry {
	readonly failure: PipelineFailure;
	readonly count: number;
	readonly isHeld: boolean;
	readonly recentAtMs: readonly number[];
}

export function failureLog(nowMs: () => number): FailureLog {
	const byCode = new Map<Code, Entry>();

	function add(failure: PipelineFailure, isHeld: boolean): void {
		const before = byCode.get(failure.code);
		byCode.set(failure.code, {
			failure,
			count: (before?.count ?? 0) + 1,
			isHeld: isHeld || (before?.isHeld ?? false),
			recentAtMs: [
				...(before?.recentAtMs ?? []).slice(1 - OFTEN.times),
				nowMs(),
			],
		});
	}

	function isOften({ recentAtMs }: Entry): boolean {
		const [first = 0] = recentAtMs;
		return recentAtMs.length >= OFTEN.times && nowMs() - first < OFTEN.withinMs;
	}

	return {
		note: (failure) => add(failure, false),
		hold: (failure) => add(failure, true),
		clear: (code) => byCode.delete(code),
		list: () =>
			[...byCode.values()]
				.filter((entry) => entry.isHeld || isOften(entry))
				.map(({ failure, count, recentAtMs }) => ({
					...failure,
					count,
					lastAtMs: recentAtMs.at(-1) ?? 0,
				})),
	};
}
