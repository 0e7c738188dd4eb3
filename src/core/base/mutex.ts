/** Runs each change after the one before it has ended, whether it succeeded or failed, so that no two changes read and write the same state at once. */
export type Mutex = <T>(change: () => Promise<T>) => Promise<T>;

export function mutex(): Mutex {
	let last: Promise<unknown> = Promise.resolve();
	return (change) => {
		const next = last.then(change, change);
		last = next;
		return next;
	};
}

/** Runs `work` one at a time. All calls that come while it runs share the next run, so that however many come, at most one waits. */
export function sharedRuns(work: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | null = null;
	let next: Promise<void> | null = null;

	function run(): Promise<void> {
		next = null;
		const now = work().finally(() => {
			if (running === now) running = null;
		});
		running = now;
		return now;
	}

	return () => {
		if (!running) return run();
		next ??= running.then(run, run);
		return next;
	};
}

/** A mutex for callers that do not wait for the outcome: errors go to `onError` instead. */
export function mutexWithErrors(
	onError: (cause: unknown) => void,
): (work: () => Promise<void>) => Promise<void> {
	const run = mutex();
	return (work) => run(work).catch(onError);
}
