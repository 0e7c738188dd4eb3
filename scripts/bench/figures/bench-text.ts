import { providerWords } from "../../report/provider-words.ts";
import { machineWords } from "../machine/machine.ts";
import { speedOf, speedText } from "../machine/machine-speed.ts";
import type { CrowdFigures } from "../measure/measure-crowd.ts";
import type { Bench } from "../measure/run-bench.ts";
import { textTable } from "./text-table.ts";

export function benchText(bench: Bench): string {
	const { version, date, machine, crowds, self, peers, gpu } = bench;
	return [
		`Roompulse ${version}, ${date}, ${machineWords(machine)}; load before the run ${machine.loadAverage.toFixed(1)}`,
		...(crowds.length > 0 ? [loadTable(crowds), stageTable(crowds)] : []),
		...(self.length > 0 ? [selfTable(self)] : []),
		...(peers ? [peerTable(peers)] : []),
		gpu
			? `GPU: ${gpu.adapter}; ${gpu.provider ? `${gpu.provider.name}, ${providerWords(gpu.provider.reason)}` : "nothing chosen, no expressions"}`
			: "GPU: no graphics adapter for WebGPU but, at most, one in software",
		`package: ${bench.package.zippedMb.toFixed(1)} MB zipped, ${bench.package.unpackedMb.toFixed(1)} MB unpacked`,
		targetTable(bench.targets),
	].join("\n\n");
}

function loadTable(crowds: readonly CrowdFigures[]) {
	return textTable([
		[
			"people",
			"looks/s min",
			"median",
			"limited by",
			"% of a core",
			"extension",
			"page",
			"gpu",
			"browser",
			"main thread %",
			"longest ms, cpu",
			"wall",
			"memory MB",
			"document MB",
		],
		...crowds.map(({ people, looksPerSecond, limitedBy, ...crowd }) => {
			const { cpu, mainThread, memory } = crowd;
			return [
				String(people),
				looksPerSecond.min.toFixed(2),
				looksPerSecond.median.toFixed(2),
				limitedBy,
				percent(cpu?.together),
				percent(cpu?.extension),
				percent(cpu?.pageAdded),
				percent(cpu?.gpuAdded),
				percent(cpu?.browserAdded),
				percent(mainThread.addedShare),
				mainThread.longestContentScriptTaskCpuMs.toFixed(1),
				mainThread.longestContentScriptTaskMs.toFixed(1),
				memory.processesPrivateMb?.toFixed(0) ?? "?",
				memory.documentMb.toFixed(0),
			];
		}),
	]);
}

function stageTable(crowds: readonly CrowdFigures[]) {
	const perCrowd = crowds
		.map((crowd) => Object.keys(crowd.stages))
		// A crowd that has all stages lists them in the pipeline's order.
		.sort((a, b) => b.length - a.length);
	const stages = [...new Set(perCrowd.flat())];
	return textTable([
		["ms, p50/p95", ...stages],
		...crowds.map((crowd) => [
			String(crowd.people),
			...stages.map((stage) => {
				const figures = crowd.stages[stage];
				return figures
					? `${figures.p50Ms.toFixed(1)}/${figures.p95Ms.toFixed(1)}`
					: "";
			}),
		]),
	]);
}

function selfTable(self: Bench["self"]) {
	return textTable([
		["one camera, a second", "delivered", "analysed", "undrawn"],
		...self.map((one) => [
			String(one.cameraPerSecond),
			one.deliveredPerSecond.toFixed(1),
			one.analysedPerSecond.toFixed(1),
			one.analysedPerSecondUndrawn.toFixed(1),
		]),
	]);
}

function peerTable({
	contenders,
	ratios,
	ratiosFollowed,
}: NonNullable<Bench["peers"]>) {
	const ratioText = (one: Bench["ratios"]) =>
		one &&
		`${one.human.toFixed(1)} x human, ${one.faceApi.toFixed(1)} x face-api`;
	const table = textTable([
		["one face, ms", "median", "p10", "p95", "threads"],
		...Object.entries(contenders).map(([name, figures]) => [
			name,
			figures.medianMs.toFixed(2),
			figures.p10Ms.toFixed(2),
			figures.p95Ms.toFixed(2),
			String(figures.threads),
		]),
	]);
	return [
		table,
		`faster: ${ratioText(ratios)}`,
		...(ratiosFollowed
			? [`faster, a face that is followed: ${ratioText(ratiosFollowed)}`]
			: []),
		speedText(speedOf(contenders)),
	].join("\n");
}

const MET_WORDS = { aim: "aim reached", must: "reached", missed: "MISSED" };

function targetTable(targets: Bench["targets"]) {
	return textTable([
		["on two cores without a GPU", "figure", "must", "aim", "", ""],
		...targets.map(({ words, unit, value, must, aim, met, spoilt }) => [
			words,
			value === null ? "-" : number(value),
			String(must),
			aim === null ? "-" : String(aim),
			unit,
			met === null
				? "not measured"
				: [MET_WORDS[met], ...(spoilt ? [spoilt] : [])].join(", "),
		]),
	]);
}

function number(value: number) {
	return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

function percent(share: number | undefined) {
	return share === undefined ? "?" : (100 * share).toFixed(1);
}
