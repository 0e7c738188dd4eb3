/** Figures by stage, in the pipeline's order. */
export type StageFigures = Record<string, { p50Ms: number; p95Ms: number }>;

/**
 * What the offscreen document says on its port for timings.
 * @throws where it is something else
 */
export function stageFiguresIn(message: unknown): StageFigures {
	if (typeof message !== "object" || message === null)
		throw new Error("The offscreen document gave no timings.");
	return Object.fromEntries(
		Object.entries(message).map(([stage, figures]) => {
			const { p50, p95 } = Object(figures);
			if (typeof p50 !== "number" || typeof p95 !== "number")
				throw new Error(`The offscreen document's timing of ${stage} is none.`);
			return [stage, { p50Ms: p50, p95Ms: p95 }];
		}),
	);
}
