import { textTable } from "../bench/figures/text-table.ts";
import { type Machine, machineWords } from "../bench/machine/machine.ts";
import type { Soak } from "./run-soak.ts";

interface SoakReport {
	version: string;
	date: string;
	machine: Machine;
	soaks: readonly Soak[];
	passed: boolean;
}

export function soakReportText({
	version,
	date,
	machine,
	soaks,
	passed,
}: SoakReport): string {
	return [
		`Roompulse ${version}, ${date}, ${machineWords(machine)}; load before the run ${machine.loadAverage.toFixed(1)}`,
		...soaks.map(soakText),
		passed
			? "Passed: nothing grew beyond noise, and nothing is left over."
			: "FAILED",
	].join("\n\n");
}

function soakText(soak: Soak) {
	const { name, people, seconds, hours, done, samples, verdict } = soak;
	const acts = Object.entries(done).map(([act, times]) => `${times} ${act}`);
	const { median, least } = soak.looksPerSecond;
	return [
		`${name}: ${people} people, ${hours.toFixed(2)} h of a meeting in ${seconds.toFixed(0)} s, ${samples.length} samples; ${acts.join(", ")}`,
		growthTable(verdict.growths),
		`looks a second, of all together: median ${median.toFixed(1)}, least ${least.toFixed(1)}`,
		`problems shown: ${soak.problems.join(", ") || "none"}`,
		verdict.faults.length > 0
			? verdict.faults.map((fault) => `FAULT: ${fault}`).join("\n")
			: "left over: nothing",
	].join("\n");
}

function growthTable(growths: Soak["verdict"]["growths"]) {
	return textTable([
		["", "median", "most", "an hour", "at least", "at most", ""],
		...growths.map(({ words, unit, ...growth }) => [
			unit ? `${words}, ${unit}` : words,
			number(growth.level),
			number(growth.most),
			signed(growth.perHour),
			signed(growth.low),
			signed(growth.high),
			growth.grows ? "GROWS" : "",
		]),
	]);
}

function number(value: number | null) {
	return value === null ? "-" : value.toFixed(1);
}

function signed(value: number | null) {
	if (value === null) return "-";
	return `${value > 0 ? "+" : ""}${value.toFixed(2)}`;
}
