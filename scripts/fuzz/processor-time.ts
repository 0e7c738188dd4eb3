import { Worker } from "node:worker_threads";

/** The descriptor on which a process that fuzzes tells its processor time. */
export const PROCESSOR_TIME_FD = 3;

// Plain JavaScript, since a thread strips no types on Node 20.
const TELL_EACH_SECOND = `
	const { writeSync } = require("node:fs");
	const timer = setInterval(() => {
		const { user, system } = process.cpuUsage();
		try {
			writeSync(${PROCESSOR_TIME_FD}, (user + system) / 1_000 + "\\n");
		} catch {
			clearInterval(timer); // Nobody listens.
		}
	}, 1_000);
`;

/** Tells once a second how many milliseconds of processor time this process has used, even while its main thread hangs. */
export function tellProcessorTime(): void {
	new Worker(TELL_EACH_SECOND, { eval: true }).unref();
}
