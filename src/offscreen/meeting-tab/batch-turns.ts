import { nextTask } from "../../platform/next-task.ts";

/**
 * Runs the batches of all tabs one after another, because a net runs one call at a time. Each tab has its own queue.
 * The next batch is that of the waiting tab which has used the least time for its weight (start-time fair queueing,
 * Goyal, Vin and Cheng 1997), so a tab that has many batches waiting delays another tab by one of them at most.
 */
export interface BatchTurns {
	/** @param weight how much the tab counts beside the others */
	join(weight: () => number): TabTurns;
}

export interface TabTurns {
	/** Resolves or rejects as `work` does, which begins when it is its turn. */
	take(work: () => Promise<void>): Promise<void>;
}

interface TabQueue {
	readonly weight: () => number;
	readonly waiting: (() => Promise<void>)[];
	/** Time used, divided by the weight. */
	usedMs: number;
}

/** A tab always counts for something, so that it is never left out for good. */
const LEAST_WEIGHT = 1e-3;

/** @param arrivals resolves when what has arrived while a batch held the thread has been taken in */
export function batchTurns(
	nowMs: () => number,
	arrivals: () => Promise<void> = nextTask,
): BatchTurns {
	const queues = new Set<TabQueue>();
	let isRunning = false;
	/** What the tab that had the last turn had used before it. */
	let reachedMs = 0;

	function next(): TabQueue | undefined {
		let first: TabQueue | undefined;
		for (const queue of queues)
			if (!first || queue.usedMs < first.usedMs) first = queue;
		return first;
	}

	async function runAll(): Promise<void> {
		if (isRunning) return;
		isRunning = true;
		for (let queue = next(); queue; queue = next()) {
			await runOne(queue);
			// On the processor a net holds the thread until it is done. If the next batch followed at once, it would always
			// be one that came before, and tabs would have equally many turns whatever they count.
			if (queues.size > 0) await arrivals();
		}
		isRunning = false;
	}

	async function runOne(queue: TabQueue): Promise<void> {
		const work = queue.waiting.shift();
		reachedMs = queue.usedMs;
		const startMs = nowMs();
		await work?.();
		const weight = Math.max(LEAST_WEIGHT, queue.weight());
		queue.usedMs += (nowMs() - startMs) / weight;
		if (queue.waiting.length === 0) queues.delete(queue);
	}

	return {
		join(weight) {
			const queue: TabQueue = { weight, waiting: [], usedMs: 0 };
			return {
				take: (work) =>
					new Promise((resolve, reject) => {
						queue.waiting.push(() => work().then(resolve, reject));
						// A tab that had nothing to do has saved no time for later.
						if (!queues.has(queue)) {
							queue.usedMs = Math.max(queue.usedMs, reachedMs);
							queues.add(queue);
						}
						// The caller goes on first: it asks for the next pictures.
						queueMicrotask(runAll);
					}),
			};
		},
	};
}
