/** Runs pieces of work one after the other; one that rejects does not hold up the next. */
export function inTurn(
	onError: (cause: unknown) => void,
): (work: () => Promise<void>) => Promise<void> {
	let last: Promise<void> = Promise.resolve();
	return (work) => {
		last = last.then(work).catch(onError);
		return last;
	};
}
