/** Runs each change after the one before it has ended, well or badly, so that no two read and write the same state at once. */
export type OneAtATime = <T>(change: () => Promise<T>) => Promise<T>;

export function oneAtATime(): OneAtATime {
	let last: Promise<unknown> = Promise.resolve();
	return (change) => {
		const next = last.then(change, change);
		last = next;
		return next;
	};
}
