/** Figures by stage, in the pipeline's order. */
export type StageFigures = Record<string, { p50Ms: number; p95Ms: number }>;

/**
 * Parses a message of the offscreen document's port for timings.
 * @throws if the message is not a set of timings
 */
export function stageFiguresIn(message: unknown): StageFigures {
	if (typeof message !== "object" || message === null)
		throw new Error("The offscreen document gave no timings.");
	return Object.fromEntries(
		Object.entries(message).map(([stage, figures]) => {
			const { p50, p95 } = Object(figures);
			if (typeof p50 !== "number" || typeof p95 !== "number")
				throw new Error(`The offscreen document gave no timing of ${stage}.`);
			return [stage, { p50Ms: p50, p95Ms: p95 }];
		}),
	);
}
