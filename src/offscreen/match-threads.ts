import { threadCount } from "../core/thread-count.ts";

/** Gives the nets as many threads as whoever watches needs; returns what is to be told of each watcher. */
export function matchThreads(
	setThreads: (count: number) => void,
	cores: number,
): (until: AbortSignal) => void {
	const watching = new Set<AbortSignal>();
	const match = () => setThreads(threadCount(watching.size > 0, cores));
	return (until) => {
		watching.add(until);
		match();
		until.addEventListener("abort", () => {
			watching.delete(until);
			match();
		});
	};
}
