import { basename } from "node:path";
import type { MeasuredBatch } from "../measure/measure-nets.ts";

export function netsText(measured: readonly MeasuredBatch[]): string {
	return measured.map(batchText).join("\n\n");
}

function batchText({ batch, nets }: MeasuredBatch) {
	const names = nets.map(({ file }) => basename(file));
	const width = Math.max(...names.map((name) => name.length));
	const rows = nets.map(
		({ medianMs, fastestMs, timesFaster, timesFasterAtBest }, i) =>
			[
				(names[i] ?? "").padEnd(width),
				medianMs.toFixed(2).padStart(10),
				`${timesFaster.toFixed(2)} x`.padStart(10),
				fastestMs.toFixed(2).padStart(10),
				`${timesFasterAtBest.toFixed(2)} x`.padStart(10),
			].join(""),
	);
	const title = [
		`batch ${batch}, ms/face`.padEnd(width),
		"median".padStart(10),
		"faster".padStart(10),
		"fastest".padStart(10),
		"faster".padStart(10),
	].join("");
	return [title, ...rows].join("\n");
}
