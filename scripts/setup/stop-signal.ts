/**
 * Aborts at the first Ctrl-C or request to end, so that what is open can be
 * closed; the second ends the process at once.
 */
export function stopSignal(): AbortSignal {
	const stop = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"])
		process.once(name, () => stop.abort());
	return stop.signal;
}
