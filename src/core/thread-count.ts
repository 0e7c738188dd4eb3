/**
 * On how many threads one net runs. A second makes a net 1.5 times faster, but
 * costs 1.2 to 1.6 times the processor time, and goes on spinning for some 30 ms
 * after each run (measured on two cores, ONNX Runtime 1.30): worth it where one
 * camera is analysed picture by picture, not where a meeting needs the other core.
 */
export function threadCount(isWatched: boolean, cores: number): number {
	return isWatched ? Math.max(1, Math.min(2, cores)) : 1;
}
