/** Resolves as soon as one of the signals has aborted. */
export function untilAborted(
	...signals: readonly AbortSignal[]
): Promise<void> {
	const either = AbortSignal.any([...signals]);
	return new Promise((resolve) => {
		if (either.aborted) resolve();
		either.addEventListener("abort", () => resolve(), { once: true });
	});
}
