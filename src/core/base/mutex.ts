/** Runs each change after the one before it has ended, well or badly, so that no two read and write the same state at once. */
export type Mutex = <T>(change: () => Promise<T>) => Promise<T>;

export function mutex(): Mutex {
	let last: Promise<unknown> = Promise.resolve();
	return (change) => {
		const next = last.then(change, change);
		last = next;
		return next;
	};
}

/** Runs pieces of work one after the other, for those who do not wait for the outcome: what rejects is handed to `onError`. */
export function inTurn(
	onError: (cause: unknown) => void,
): (work: () => Promise<void>) => Promise<void> {
	const run = mutex();
	return (work) => run(work).catch(onError);
}
