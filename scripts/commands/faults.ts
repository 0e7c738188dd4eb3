/**
 * npm run faults [-- PATTERN] [--write] [--stopped-seconds 120] [--json]
 *
 * Tries everything that may go wrong around a meeting, one fault after another,
 * each in a Chromium of its own with the built extension and a meeting of three:
 * what the popup said and when, what was lost of the history, and when all was
 * right again. The exit code is 1 if a fault is not told truly within ten
 * seconds, does not get right, or costs more than ten seconds of history. With
 * PATTERN, only faults are tried whose name matches. --write puts their rows into
 * docs/faults.md, where the rows of other faults stay; the browser must then be
 * stopped for the usual two minutes. --json prints one array and nothing else.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { machineWords, thisMachine } from "../bench/machine/machine.ts";
import { allFaults } from "../faults/all-faults.ts";
import type { Fault } from "../faults/fault.ts";
import { faultsDocument, triedText } from "../faults/faults-text.ts";
import { runFaults } from "../faults/run-faults.ts";
import type { Tried } from "../faults/try-fault.ts";
import { buildDemo, buildExtension } from "../setup/build-steps.ts";
import { PROJECT_ROOT } from "../setup/project-root.mjs";
import { secondsOption } from "../setup/seconds-option.ts";
import { stopSignal } from "../setup/stop-signal.ts";

const DOCUMENT = join(PROJECT_ROOT, "docs/faults.md");

export async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			write: { type: "boolean", default: false },
			"stopped-seconds": { type: "string" },
			json: { type: "boolean", default: false },
		},
	});
	const stoppedSeconds = secondsOption(values["stopped-seconds"]);
	const [pattern] = positionals;
	if (values.write && stoppedSeconds !== undefined)
		throw new Error("--write needs the browser stopped for its usual time.");
	const matches = new RegExp(pattern ?? "", "i");
	const all = allFaults({
		...(stoppedSeconds !== undefined && { stoppedSeconds }),
	});
	const faults = all.filter(({ name }) => matches.test(name));
	if (faults.length === 0) throw new Error(`No fault matches "${pattern}".`);
	await buildExtension();
	await buildDemo();
	const signal = stopSignal();
	const tried = await runFaults(faults, {
		signal,
		onTried: (one) => {
			if (!values.json) console.log(triedText(one));
		},
	});
	if (values.json) console.log(JSON.stringify(tried, null, "\t"));
	if (values.write) await write(tried, all);
	const passed = tried.filter(({ shortcomings }) => shortcomings.length === 0);
	if (!values.json)
		console.log(`${passed.length} of ${faults.length} faults pass.`);
	return passed.length === faults.length ? 0 : 1;
}

async function write(tried: readonly Tried[], all: readonly Fault[]) {
	const { version } = JSON.parse(
		await readFile(join(PROJECT_ROOT, "package.json"), "utf8"),
	);
	const date = new Date().toISOString().slice(0, 10);
	const machine = machineWords(await thisMachine());
	const before = await readFile(DOCUMENT, "utf8").catch(() => "");
	const names = all.map(({ name }) => name);
	await writeFile(
		DOCUMENT,
		faultsDocument(tried, before, names, { version, date, machine }),
	);
}
