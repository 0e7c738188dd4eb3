import type {
	EngineStatus,
	ModelCount,
} from "../../core/base/engine-status.ts";
import { inTurn } from "../../core/base/mutex.ts";
import { failureOf } from "../../core/base/pipeline-failure.ts";
import { type Reads, readsExpression } from "../../core/base/preferences.ts";
import type { ExpressionDistribution } from "../../core/expression/expression.ts";
import type { PictureSampler } from "../../core/picture/picture-sampler.ts";
import type { DocumentResources } from "../diagnostics/document-resources.ts";
import type { FailureLog } from "../diagnostics/failure-log.ts";
import type { StageTimings } from "../diagnostics/stage-timings.ts";
import type { RawDetections, RawMesh } from "../inference/face-nets.ts";
import type { NetStage } from "../inference/net-stage.ts";
import type { StageLoader } from "../inference/stage-loader.ts";
import type { LookTools } from "./look-tools.ts";
import type { PixelReader } from "./picture-pixels.ts";

/** The models, loaded once for all tabs, and how they are doing. */
export interface Engine {
	readonly tools: LookTools;
	/** Null while expressions are not read, or not yet. */
	readonly expression: NetStage<ExpressionDistribution> | null;
	readonly readsExpression: boolean;
	/** Whether a face can be looked for yet. */
	readonly canLook: boolean;
	status(): EngineStatus;
	/** Loads what the choice needs and releases what it forbids. */
	read(reads: Reads): Promise<void>;
}

export function createEngine(
	loader: StageLoader,
	parts: {
		readonly pixels: PixelReader;
		readonly failures: FailureLog;
		readonly timings: StageTimings;
		readonly resources: DocumentResources;
	},
): Engine {
	const { failures } = parts;
	let chosen: Reads = "attention";
	let sampler: PictureSampler | null = null;
	let mesh: NetStage<RawMesh> | null = null;
	let detector: NetStage<RawDetections> | null = null;
	let expression: NetStage<ExpressionDistribution> | null = null;
	let loading = 0;
	let facesLoaded: Promise<void> | undefined;
	// Users change their minds while a model loads: two loads at once would leave one of them open for ever.
	const oneAfterTheOther = inTurn((cause) =>
		failures.note(failureOf("internal-error", cause)),
	);

	async function loadFaces(): Promise<void> {
		const sampling = await loader.loadSampler();
		if (sampling.ok) sampler = sampling.value;
		else failures.hold(sampling.error);
		const detecting = await loader.loadDetector(webgpuLost);
		if (detecting.ok) detector = detecting.value;
		else failures.hold(detecting.error);
		const fitting = await loader.loadMesh(webgpuLost);
		if (fitting.ok) mesh = fitting.value;
		else failures.hold(fitting.error);
	}

	function webgpuLost(cause: unknown): void {
		failures.hold(failureOf("webgpu-lost", cause));
	}

	async function matchExpression(): Promise<void> {
		if (!readsExpression(chosen)) {
			const released = expression;
			expression = null;
			forgetExpressionProblems();
			await released?.close();
			return;
		}
		if (expression) return;
		const loaded = await loader.loadExpression(webgpuLost);
		if (!loaded.ok) failures.hold(loaded.error);
		else expression = loaded.value;
	}

	function forgetExpressionProblems(): void {
		failures.clear("expression-failed");
		// Unless it is a model for faces that is damaged.
		if (mesh && detector) failures.clear("model-damaged");
	}

	function phase(): EngineStatus["phase"] {
		if (loading > 0) return "loading";
		if (!sampler || (!mesh && !detector)) return "failed";
		return failures.list().length > 0 ? "degraded" : "running";
	}

	function models(): ModelCount {
		const wanted: readonly unknown[] = readsExpression(chosen)
			? [detector, mesh, expression]
			: [detector, mesh];
		const ready = wanted.filter((stage) => stage !== null).length;
		return { ready, wanted: wanted.length };
	}

	return {
		get tools() {
			return { ...parts, sampler, mesh, detector };
		},
		get expression() {
			return expression;
		},
		get readsExpression() {
			return readsExpression(chosen) && expression !== null;
		},
		get canLook() {
			return sampler !== null && (mesh !== null || detector !== null);
		},
		status: () => ({
			phase: phase(),
			reads: chosen,
			models: models(),
			provider: (expression ?? mesh ?? detector)?.provider ?? null,
			problems: failures.list(),
		}),
		async read(reads) {
			chosen = reads;
			loading++;
			try {
				facesLoaded ??= loadFaces();
				await facesLoaded;
				await oneAfterTheOther(matchExpression);
			} finally {
				loading--;
			}
		},
	};
}
