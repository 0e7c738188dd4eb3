import { cpus, loadavg, totalmem, type } from "node:os";
import { chromium } from "playwright-core";
import { findBrowser } from "../../setup/find-browser.ts";

/**
 * `loadAverage` covers the minute before the run, since other work on the
 * machine makes everything slower. It is 0 on Windows, which does not report it.
 */
export interface Machine {
	processor: string;
	cores: number;
	memoryGb: number;
	system: string;
	browser: string;
	loadAverage: number;
}

const GB = 1_000_000_000;

export async function thisMachine(): Promise<Machine> {
	const browser = await chromium.launch({
		executablePath: findBrowser(),
		args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
	});
	const version = browser.version();
	await browser.close();
	return {
		processor: cpus()[0]?.model.trim() ?? "unknown processor",
		cores: cpus().length,
		memoryGb: Math.round(totalmem() / GB),
		system: type(),
		browser: `Chromium ${version}`,
		loadAverage: loadavg()[0] ?? 0,
	};
}

export function machineWords({
	processor,
	cores,
	memoryGb,
	system,
	browser,
}: Machine) {
	return `${cores} × ${processor}, ${memoryGb} GB, ${system}, ${browser}`;
}
