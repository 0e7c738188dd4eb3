/**
 * npm run fuzz [-- --seconds 60] [--seed N] [--only NAME] [--json]
 *
 * Feeds every parser of what comes from outside (pages, other contexts, files, disks) with values that were valid
 * until something changed them. A parser may refuse; it must not throw, hang, take memory without end, or accept
 * what breaks a limit. The time is shared evenly among the parsers. The exit code is 1 if anything was found; the
 * seed that is printed repeats it.
 */
import { parseArgs } from "node:util";
import { ALL_TARGETS } from "../fuzz/all-targets.ts";
import {
	type FuzzOutcome,
	fuzzInProcess,
	type Progress,
} from "../fuzz/fuzz-process.ts";
import { fuzzRound } from "../fuzz/fuzz-round.ts";
import type { FuzzTarget } from "../fuzz/fuzz-target.ts";
import { tellProcessorTime } from "../fuzz/processor-time.ts";
import { makeModels } from "../setup/build-steps.ts";
import { stopSignal } from "../setup/stop-signal.ts";

const CASES_A_ROUND = 100;
/** A slow case must not look like a hang, so a round says that it goes on. */
const SAY_EVERY_MS = 1_000;

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			seconds: { type: "string", default: "60" },
			seed: { type: "string" },
			only: { type: "string" },
			json: { type: "boolean", default: false },
			/** Fuzzes the one target of --only in this process and prints a line for each round. */
			inside: { type: "boolean", default: false },
		},
	});
	const seconds = positive("--seconds", values.seconds);
	const seed =
		values.seed === undefined
			? Date.now() % 1_000_000_000
			: positive("--seed", values.seed);
	const { only } = values;
	const targets = ALL_TARGETS.filter(
		({ name }) => only === undefined || name === only,
	);
	if (targets.length === 0)
		throw new Error(
			`--only needs one of ${ALL_TARGETS.map(({ name }) => name).join(", ")}.`,
		);
	if (values.inside) {
		tellProcessorTime();
		for (const target of targets) fuzzHere(target, seed, seconds);
		return 0;
	}
	await makeModels();
	const signal = stopSignal();
	const outcomes: FuzzOutcome[] = [];
	for (const { name } of targets) {
		const share = String(seconds / targets.length);
		const options = ["--inside", "--only", name, "--seed", String(seed)];
		const outcome = await fuzzInProcess(
			name,
			[...options, "--seconds", share],
			signal,
		);
		outcomes.push(outcome);
		if (!values.json) console.log(outcomeText(outcome));
	}
	if (values.json) console.log(JSON.stringify({ seed, outcomes }, null, "\t"));
	return outcomes.some(({ finding }) => finding) ? 1 : 0;
}

function fuzzHere(
	target: FuzzTarget,
	firstSeed: number,
	seconds: number,
): void {
	const endMs = performance.now() + seconds * 1_000;
	let saidAtMs = performance.now();
	let seed = firstSeed;
	do {
		say({ kind: "round", seed, cases: 0 });
		const finding = fuzzRound(target, { seed, cases: CASES_A_ROUND }, () => {
			if (performance.now() - saidAtMs < SAY_EVERY_MS) return;
			saidAtMs = performance.now();
			say({ kind: "round", seed, cases: 0 });
		});
		if (finding) {
			say({ kind: "finding", finding });
			return;
		}
		say({ kind: "round", seed, cases: CASES_A_ROUND });
		seed++;
	} while (performance.now() < endMs);
}

function say(progress: Progress): void {
	process.stdout.write(`${JSON.stringify(progress)}\n`);
}

function outcomeText({ target, cases, finding }: FuzzOutcome): string {
	const row = `${target.padEnd(24)}${String(cases).padStart(9)} cases`;
	if (!finding) return `${row}  nothing found`;
	const { seed, error, input } = finding;
	return `${row}  FOUND with --only ${target} --seed ${seed}: ${error}\n    ${input}`;
}

function positive(option: string, text: string): number {
	const value = Number(text);
	if (Number.isFinite(value) && value > 0) return value;
	throw new Error(`${option} needs a positive number, not "${text}".`);
}
