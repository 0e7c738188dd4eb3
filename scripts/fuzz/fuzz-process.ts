import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PROJECT_ROOT } from "../setup/project-root.mjs";
import type { Finding } from "./fuzz-round.ts";

/** What says nothing for so long hangs, even on a busy machine. */
const HANG_MS = 60_000;
const WATCH_EVERY_MS = 500;
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
		{ stdio: ["ignore", "pipe", "pipe"], signal, killSignal: "SIGKILL" },
	);
	return follow(target, child, hangMs);
}

function follow(
	target: string,
	child: ChildProcess,
	hangMs: number,
): Promise<FuzzOutcome> {
	const { stdout, stderr } = child;
	if (!stdout || !stderr) throw new Error("The process has no output.");
	let cases = 0;
	let seed = 0;
	let finding: Finding | null = null;
	let isHung = false;
	let heardAtMs = performance.now();
	let said = "";
	createInterface({ input: stdout }).on("line", (line) => {
		heardAtMs = performance.now();
		const progress: Progress = JSON.parse(line);
		if (progress.kind === "finding") finding = progress.finding;
		else {
			seed = progress.seed;
			cases += progress.cases;
		}
	});
	stderr.on("data", (data: Buffer) => {
		said = (said + data.toString()).slice(-2_000);
	});
	const watch = setInterval(() => {
		if (performance.now() - heardAtMs < hangMs) return;
		isHung = true;
		child.kill("SIGKILL");
	}, WATCH_EVERY_MS);
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", (code) => {
			clearInterval(watch);
			const broken = isHung
				? `No case ended for ${hangMs / 1_000} s: it hangs.`
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
