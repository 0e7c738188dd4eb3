import type { ProviderName } from "../../core/base/engine-status.ts";
import {
	failureOf,
	type PipelineFailureCode,
} from "../../core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../../core/base/result.ts";
import type { ExpressionDistribution } from "../../core/expression/expression.ts";
import { FULL_RANGE, SHORT_RANGE } from "../../core/face/blaze-face.ts";
import { MESH_SIDE_PX } from "../../core/face/face-mesh.ts";
import type { PictureSampler } from "../../core/picture/picture-sampler.ts";
import { monotonicMs } from "../../platform/clock.ts";
import { EXPRESSION_STAGE, expressionFiles } from "./expression-stage.ts";
import { DETECTOR_FILES, FULL_RANGE_FILES, MESH_FILES } from "./face-models.ts";
import {
	openDetectorNet,
	openFullRangeNet,
	openMeshNet,
	type RawDetections,
	type RawMesh,
} from "./face-nets.ts";
import { probeAdapter } from "./graphics-adapter.ts";
import { kernelSampler } from "./kernel-sampler.ts";
import { kernels } from "./kernels.ts";
import type { BatchNet, NetModel, OpenNet } from "./net.ts";
import { type NetFiles, readNetFiles } from "./net-files.ts";
import { type NetDevice, type NetStage, openNetStage } from "./net-stage.ts";

/**
 * Loads the nets from the package. A net that is not needed is not even fetched.
 * @param openNet decides where the nets run
 * @param endHungWorker ends the worker in which a graphics driver hangs
 */
export function stageLoader(
	openNet: OpenNet,
	endHungWorker: () => void,
): StageLoader {
	/** Whether WebGPU has hung for one net; the others do not wait for it again. */
	let hasHung = false;

	async function loadStage<Answer>(
		net: NetFile<Answer>,
	): Promise<Result<NetStage<Answer>>> {
		const probe = async () => (hasHung ? ("silent" as const) : probeAdapter());
		const loaded = await loadNet(openNet, net, {
			probeAdapter: probe,
			endHungWorker,
			nowMs: monotonicMs,
		});
		const reason = loaded.ok && loaded.value.provider.reason;
		if (reason && reason.kind === "adapter-silent") hasHung = true;
		return loaded;
	}

	return {
		async loadSampler() {
			try {
				const compiled = await kernels();
				if (!compiled.ok) return compiled;
				return succeed(kernelSampler(compiled.value));
			} catch (cause) {
				return fail(failureOf(codeOf(cause, "internal-error"), cause));
			}
		},
		async loadDetector(onWebgpuLost) {
			return loadStage({
				files: DETECTOR_FILES,
				inputLength: 3 * SHORT_RANGE.sidePx ** 2,
				open: openDetectorNet,
				ifBroken: "detector-failed",
				onWebgpuLost,
			});
		},
		async loadFarDetector(onWebgpuLost) {
			return loadStage({
				files: FULL_RANGE_FILES,
				inputLength: 3 * FULL_RANGE.sidePx ** 2,
				open: openFullRangeNet,
				ifBroken: "detector-failed",
				onWebgpuLost,
			});
		},
		async loadMesh(onWebgpuLost) {
			return loadStage({
				files: MESH_FILES,
				inputLength: 3 * MESH_SIDE_PX ** 2,
				open: openMeshNet,
				ifBroken: "landmarks-failed",
				onWebgpuLost,
			});
		},
		async loadExpression(onWebgpuLost) {
			return loadStage({
				files: await expressionFiles(),
				...EXPRESSION_STAGE,
				ifBroken: "expression-failed",
				onWebgpuLost,
			});
		},
	};
}

interface NetFile<Answer> {
	readonly files: NetFiles;
	/** Numbers in one input. */
	readonly inputLength: number;
	open(
		openNet: OpenNet,
		model: NetModel,
		provider: ProviderName,
	): Promise<BatchNet<Answer>>;
	readonly ifBroken: PipelineFailureCode;
	onWebgpuLost(cause: unknown): void;
}

async function loadNet<Answer>(
	openNet: OpenNet,
	{ files, inputLength, open, ifBroken, onWebgpuLost }: NetFile<Answer>,
	graphics: Pick<NetDevice<Answer>, "probeAdapter" | "endHungWorker" | "nowMs">,
): Promise<Result<NetStage<Answer>>> {
	try {
		// Checked before the net is opened: a damaged file is no failure of the net, which switching off and on could cure.
		const compiled = await kernels();
		if (!compiled.ok) return compiled;
		const model = await readNetFiles(files);
		if (!model.ok) return model;
		const device = {
			open: (provider: ProviderName) => open(openNet, model.value, provider),
			inputLength,
			...graphics,
		};
		return succeed(await openNetStage(device, onWebgpuLost));
	} catch (cause) {
		return fail(failureOf(codeOf(cause, ifBroken), cause));
	}
}

/** Memory that WebAssembly does not get is a RangeError. */
function codeOf(
	cause: unknown,
	otherwise: PipelineFailureCode,
): PipelineFailureCode {
	return cause instanceof RangeError ? "memory-short" : otherwise;
}

type OnLost = (cause: unknown) => void;

/** Loads the engine's sampler and nets; each function returns a failure and never throws. */
export interface StageLoader {
	loadSampler(): Promise<Result<PictureSampler>>;
	loadDetector(onWebgpuLost: OnLost): Promise<Result<NetStage<RawDetections>>>;
	loadFarDetector(
		onWebgpuLost: OnLost,
	): Promise<Result<NetStage<RawDetections>>>;
	loadMesh(onWebgpuLost: OnLost): Promise<Result<NetStage<RawMesh>>>;
	loadExpression(
		onWebgpuLost: OnLost,
	): Promise<Result<NetStage<ExpressionDistribution>>>;
}
