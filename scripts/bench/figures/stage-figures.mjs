/** @typedef {Record<string, {p50Ms: number, p95Ms: number}>} StageFigures by stage, in the pipeline's order */

/**
 * What the offscreen document says on its port for timings.
 * @param {unknown} message
 * @returns {StageFigures}
 * @throws {Error} where it is something else
 */
export function stageFiguresIn(message) {
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
