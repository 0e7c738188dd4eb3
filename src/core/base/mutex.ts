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

/** A mutex for callers that do not wait for the outcome: errors go to `onError` instead. */
export function mutexWithErrors(
	onError: (cause: unknown) => void,
): (work: () => Promise<void>) => Promise<void> {
	const run = mutex();
	return (work) => run(work).catch(onError);
}
