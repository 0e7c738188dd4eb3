import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { requestsOffMachine } from "../browser/net-log.mjs";
import { analysedAnyone, makeReport } from "./make-report.mjs";

/**
 * Closes the browser, writes the report where one is asked for, and says in
 * short what it holds.
 * @param {import("../browser/launch-extension.mjs").ExtensionBrowser} browser
 * @param {Awaited<ReturnType<typeof import("./watch-tab.mjs").watchTab>>} seen
 * @param {string | undefined} file
 * @returns {Promise<number>} exit code: 0 only if anyone was analysed
 */
export async function finishWithReport(browser, { room, errors }, file) {
	await browser.close();
	const offMachine = await requestsOffMachine(browser.netLogFile);
	const report = makeReport(room, offMachine, errors);
	if (file !== undefined) {
		await mkdir(dirname(resolve(file)), { recursive: true });
		await writeFile(file, `${JSON.stringify(report, null, "\t")}\n`);
	}
	for (const { name, state, samples, expression } of report.participants)
		console.log(
			`${JSON.stringify(name)}: ${state}, ${expression?.label ?? "no expression"}, ${samples} samples`,
		);
	for (const { url, initiator } of offMachine)
		console.log(`Request off the machine: ${url} (from ${initiator})`);
	for (const error of report.errors) console.error(error);
	console.log(
		`${report.participants.length} participants, ${report.frames.analysed} frames analysed, ${report.requestsOffMachine} requests off the machine`,
	);
	return analysedAnyone(report) ? 0 : 1;
}
