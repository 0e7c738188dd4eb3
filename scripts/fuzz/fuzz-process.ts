import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { PROJECT_ROOT } from "../setup/project-root.mjs";
import type { Finding } from "./fuzz-round.ts";
import { PROCESSOR_TIME_FD } from "./processor-time.ts";

/** A process that ends no case in so much processor time hangs. On a busy machine a minute by the clock may be a second for it. */
const HANG_MS = 60_000;
const MEMORY_MB = 512;

/** What the process says while it fuzzes: one object a line. */
export type Progress =
	| { readonly kind: "round"; readonly seed: number; readonly cases: number }
	| { readonly kind: "finding"; readonly finding: Finding };

export interface FuzzOutcome {
	readonly target: string;
	readonly cases: number;
	readonly finding: Finding | null;
}

/**
 * Fuzzes one target in a process of its own, so that a hang or memory without end is a finding and not the end.
 * @param childOptions of `npm run fuzz` that make it fuzz this target in its own process
 */
export function fuzzInProcess(
	target: string,
	childOptions: readonly string[],
	signal: AbortSignal,
	hangMs: number = HANG_MS,
): Promise<FuzzOutcome> {
	const child = spawn(
		process.execPath,
		[
			`--max-old-space-size=${MEMORY_MB}`,
			join(PROJECT_ROOT, "scripts/run.mjs"),
			"fuzz",
			...childOptions,
		],
		{
			stdio: ["ignore", "pipe", "pipe", "pipe"],
			signal,
			killSignal: "SIGKILL",
		},
	);
	return follow(target, child, hangMs);
}

function follow(
	target: string,
	child: ChildProcess,
	hangMs: number,
): Promise<FuzzOutcome> {
	const { stdout, stderr } = child;
	const processorTime = child.stdio[PROCESSOR_TIME_FD];
	if (!stdout || !stderr || !(processorTime instanceof Readable))
		throw new Error("The process has no output.");
	let cases = 0;
	let seed = 0;
	let finding: Finding | null = null;
	let isHung = false;
	let usedMs = 0;
	let usedWhenHeardMs = 0;
	let said = "";
	createInterface({ input: stdout }).on("line", (line) => {
		usedWhenHeardMs = usedMs;
		const progress: Progress = JSON.parse(line);
		if (progress.kind === "finding") finding = progress.finding;
		else {
			seed = progress.seed;
			cases += progress.cases;
		}
	});
	createInterface({ input: processorTime }).on("line", (line) => {
		usedMs = Number(line);
		if (usedMs - usedWhenHeardMs < hangMs) return;
		isHung = true;
		child.kill("SIGKILL");
	});
	stderr.on("data", (data: Buffer) => {
		said = (said + data.toString()).slice(-2_000);
	});
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", (code) => {
			const broken = isHung
				? `No case ended in ${hangMs / 1_000} s of processor time: it hangs.`
				: `The process ended with code ${code}: ${said}`;
			if (!finding && (isHung || code !== 0))
				finding = {
					target,
					seed,
					input: "the round of this seed",
					error: broken,
				};
			resolve({ target, cases, finding });
		});
	});
}
