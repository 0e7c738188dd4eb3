import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { machineWords } from "../machine/machine.mjs";

/** One line of JSON for each release, oldest first. */
const HISTORY_FILE = fileURLToPath(
	new URL("../history.jsonl", import.meta.url),
);

/** @typedef {{version: string, date: string, machine: string, loadAverage: number, figures: Record<string, number | null>}} HistoryLine figures by the targets' names; null: not measured */

/**
 * Adds the run's line to the history, in the place of one of the same version.
 * @param {import("../measure/run-bench.mjs").Bench} bench
 */
export async function recordRelease(bench) {
	const history = await readFile(HISTORY_FILE, "utf8").catch(() => "");
	await writeFile(HISTORY_FILE, withLine(history, historyLine(bench)));
}

/**
 * @param {import("../measure/run-bench.mjs").Bench} bench
 * @returns {HistoryLine}
 */
export function historyLine({ version, date, machine, targets }) {
	return {
		version,
		date,
		machine: machineWords(machine),
		loadAverage: Number(machine.loadAverage.toFixed(1)),
		figures: Object.fromEntries(
			targets.map(({ name, value }) => [
				name,
				value === null ? null : Number(value.toPrecision(3)),
			]),
		),
	};
}

/**
 * @param {string} history
 * @param {HistoryLine} line
 * @returns {string}
 */
export function withLine(history, line) {
	const others = history
		.split("\n")
		.filter((text) => text !== "" && JSON.parse(text).version !== line.version);
	return `${[...others, JSON.stringify(line)].join("\n")}\n`;
}
