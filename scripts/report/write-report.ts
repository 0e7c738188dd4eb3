import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { ExtensionBrowser } from "../browser/launch-extension.ts";
import { requestsOffMachine } from "../browser/net-log.ts";
import type { followTab } from "./follow-tab.ts";
import { analysedAnyone, makeReport } from "./make-report.ts";

/**
 * Closes the browser, writes the report if a file is given, and prints a summary.
 * @returns the exit code, which is 0 only if somebody was analysed
 */
export async function finishWithReport(
	browser: ExtensionBrowser,
	{ room, errors }: Awaited<ReturnType<typeof followTab>>,
	file: string | undefined,
): Promise<number> {
	await browser.close();
	const offMachine = await requestsOffMachine(browser.netLogFile);
	const report = makeReport(room, offMachine, errors);
	if (file !== undefined) {
		await mkdir(dirname(resolve(file)), { recursive: true });
		await writeFile(file, `${JSON.stringify(report, null, "\t")}\n`);
	}
	for (const { name, state, samples, expression } of report.participants)
		console.log(
			`${JSON.stringify(name)}: ${state}, ${expression ? `expression: ${expression.label}` : "no expression"}, ${samples} looks`,
		);
	for (const { url, initiator } of offMachine)
		console.log(`Request off this computer: ${url} (from ${initiator})`);
	for (const error of report.errors) console.error(error);
	console.log(
		`${report.participants.length} participants, ${report.frames.analysed} pictures read, ${report.requestsOffMachine} requests off this computer`,
	);
	return analysedAnyone(report) ? 0 : 1;
}
