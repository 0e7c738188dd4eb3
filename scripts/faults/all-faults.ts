import { browserFaults } from "./families/browser.ts";
import { CLOCK_FAULTS } from "./families/clock.ts";
import { GRAPHICS_FAULTS } from "./families/graphics.ts";
import { PACKAGE_FAULTS } from "./families/package-files.ts";
import { PAGE_PROCESS_FAULTS } from "./families/page-process.ts";
import { PROCESS_FAULTS } from "./families/processes.ts";
import { RIGHTS_FAULTS } from "./families/rights.ts";
import { STORAGE_FAULTS } from "./families/storage.ts";
import { STREAM_FAULTS } from "./families/streams.ts";
import { TAB_FAULTS } from "./families/tab.ts";
import { WORKER_FAULTS } from "./families/worker.ts";
import type { Fault } from "./fault.ts";

/** @param options `stoppedSeconds`: for how long the browser is stopped; two minutes if left out */
export function allFaults(options: {
	stoppedSeconds?: number;
}): readonly Fault[] {
	return [
		...WORKER_FAULTS,
		...PROCESS_FAULTS,
		...GRAPHICS_FAULTS,
		...PACKAGE_FAULTS,
		...TAB_FAULTS,
		...PAGE_PROCESS_FAULTS,
		...browserFaults(options),
		...STORAGE_FAULTS,
		...CLOCK_FAULTS,
		...STREAM_FAULTS,
		...RIGHTS_FAULTS,
	];
}
