/**
 * npm run bench:nets [-- [--json] [--rounds 30] FILE.onnx ...]
 *
 * Compares the speed of expression nets with each other and with
 * models/expression.onnx, in one run of Chromium and on one thread, as the
 * extension runs them. Ratios are relative to the first net.
 * `python3 -m roompulse_training.untrained NAME FILE` in training/ writes a net
 * that has not been trained.
 */
import { access } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { netsText } from "../bench/figures/nets-text.ts";
import { measureNets } from "../bench/measure/measure-nets.ts";
import { PROJECT_ROOT } from "../setup/project-root.mjs";
import { stopSignal } from "../setup/stop-signal.ts";

const DEFAULT_ROUNDS = "30";

export async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			json: { type: "boolean", default: false },
			rounds: { type: "string", default: DEFAULT_ROUNDS },
		},
	});
	const rounds = Number(values.rounds);
	if (!Number.isInteger(rounds) || rounds < 1)
		throw new Error(`--rounds needs a whole number, not "${values.rounds}".`);
	const files = [...positionals, join(PROJECT_ROOT, "models/expression.onnx")];
	for (const file of files)
		await access(file).catch(() => {
			throw new Error(`There is no file ${file}.`);
		});
	const measured = (
		await measureNets({ files, rounds, signal: stopSignal() })
	).map(({ batch, nets }) => ({
		batch,
		// The output does not reveal where a file is on this machine.
		nets: nets.map((net) => ({ ...net, file: basename(net.file) })),
	}));
	console.log(
		values.json ? JSON.stringify(measured, null, "\t") : netsText(measured),
	);
	return 0;
}
