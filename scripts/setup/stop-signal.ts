/**
 * A signal that aborts at the first SIGINT or SIGTERM, so that everything open
 * can be closed. The second one ends the process at once.
 */
export function stopSignal(): AbortSignal {
	const stop = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"])
		process.once(name, () => stop.abort());
	return stop.signal;
}
