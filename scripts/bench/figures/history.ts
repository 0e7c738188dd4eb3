import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { machineWords } from "../machine/machine.ts";
import type { Bench } from "../measure/run-bench.ts";

/** One line of JSON for each release, oldest first, and perhaps one for what comes next. */
const HISTORY_FILE = fileURLToPath(
	new URL("../history.jsonl", import.meta.url),
);

/** Stands for the version of what is not released yet. */
export const UNRELEASED = "unreleased";

/** `figures` has one value for each target, by name; null means not measured. */
interface HistoryLine {
	version: string;
	date: string;
	machine: string;
	loadAverage: number;
	figures: Record<string, number | null>;
}

/** Adds the run's line to the history; it replaces a line of the same version, and that of what was not released. */
export async function recordRun(bench: Bench) {
	const history = await readFile(HISTORY_FILE, "utf8").catch(() => "");
	await writeFile(HISTORY_FILE, withLine(history, historyLine(bench)));
}

export function historyLine({
	version,
	date,
	machine,
	targets,
}: Bench): HistoryLine {
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

export function withLine(history: string, line: HistoryLine): string {
	const others = history.split("\n").filter((text) => {
		if (text === "") return false;
		const { version } = JSON.parse(text);
		return version !== line.version && version !== UNRELEASED;
	});
	return `${[...others, JSON.stringify(line)].join("\n")}\n`;
}
