/** With fewer, the page, its video and the browser itself need what a second thread would take. */
const ENOUGH_CORES = 4;

/**
 * On how many threads one net runs. A second makes a net 1.5 times faster where
 * a core is free for it, but costs 1.2 to 1.6 times the processor time, goes on
 * spinning for some 30 ms after each run, and makes it three times slower where
 * no core is free (measured on two cores, ONNX Runtime 1.30): worth it where one
 * camera is analysed picture by picture, not in a meeting.
 */
export function threadCount(isWatched: boolean, cores: number): number {
	return isWatched && cores >= ENOUGH_CORES ? 2 : 1;
}
