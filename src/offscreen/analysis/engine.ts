import type {
	EngineStatus,
	ModelCount,
} from "../../core/base/engine-status.ts";
import { mutexWithErrors } from "../../core/base/mutex.ts";
import { failureOf } from "../../core/base/pipeline-failure.ts";
import {
	type ReadingScope,
	readsExpression,
} from "../../core/base/preferences.ts";
import type { ExpressionDistribution } from "../../core/expression/expression.ts";
import type { PictureSampler } from "../../core/picture/picture-sampler.ts";
import type { RawDetections, RawMesh } from "../inference/face-nets.ts";
import type { NetStage } from "../inference/net-stage.ts";
import type { StageLoader } from "../inference/stage-loader.ts";
import type { LookTools } from "./look-tools.ts";

/** The nets, loaded once for all tabs, and their status. */
export interface Engine {
	/** The same object throughout the engine's life; each net appears in it once it is loaded. */
	readonly tools: LookTools;
	/** Null while the user does not want expressions read, and until the net is loaded. */
	readonly expression: NetStage<ExpressionDistribution> | null;
	readonly readsExpression: boolean;
	/** Whether enough is loaded to search a frame for faces. */
	readonly canLook: boolean;
	status(): EngineStatus;
	/** Loads the nets that the reading scope needs, and closes those that it excludes. */
	read(reads: ReadingScope): Promise<void>;
}

type EngineParts = Pick<
	LookTools,
	"pixels" | "failures" | "timings" | "resources"
>;

interface LoadedTools extends EngineParts {
	sampler: PictureSampler | null;
	detector: NetStage<RawDetections> | null;
	farDetector: NetStage<RawDetections> | null;
	mesh: NetStage<RawMesh> | null;
}

export function createEngine(loader: StageLoader, parts: EngineParts): Engine {
	const { failures } = parts;
	const tools: LoadedTools = {
		...parts,
		sampler: null,
		detector: null,
		farDetector: null,
		mesh: null,
	};
	let chosen: ReadingScope = "attention";
	let expression: NetStage<ExpressionDistribution> | null = null;
	let loading = 0;
	let facesLoaded: Promise<void> | undefined;
	let farLoaded: Promise<void> | undefined;
	// The user may change the scope while a net loads; two loads at once would leave one net open for ever.
	const runExclusive = mutexWithErrors((cause) =>
		failures.note(failureOf("internal-error", cause)),
	);

	async function loadFaces(): Promise<void> {
		const sampling = await loader.loadSampler();
		if (sampling.ok) tools.sampler = sampling.value;
		else failures.hold(sampling.error);
		const detecting = await loader.loadDetector(webgpuLost);
		if (detecting.ok) tools.detector = detecting.value;
		else failures.hold(detecting.error);
		const fitting = await loader.loadMesh(webgpuLost);
		if (fitting.ok) tools.mesh = fitting.value;
		else failures.hold(fitting.error);
	}

	/** It comes last and is not among the models that are counted, because most people sit near enough to be read without it. */
	async function loadFar(): Promise<void> {
		const loaded = await loader.loadFarDetector(webgpuLost);
		if (loaded.ok) tools.farDetector = loaded.value;
		else failures.hold(loaded.error);
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
		// The failure stays if it may concern one of the face nets.
		if (tools.mesh && tools.detector && tools.farDetector)
			failures.clear("model-damaged");
	}

	function canLook(): boolean {
		const { sampler, mesh, detector } = tools;
		return sampler !== null && (mesh !== null || detector !== null);
	}

	function phase(): EngineStatus["phase"] {
		if (loading > 0) return "loading";
		if (!canLook()) return "failed";
		return failures.list().length > 0 ? "degraded" : "running";
	}

	function models(): ModelCount {
		const { detector, mesh } = tools;
		const wanted: readonly unknown[] = readsExpression(chosen)
			? [detector, mesh, expression]
			: [detector, mesh];
		const ready = wanted.filter((stage) => stage !== null).length;
		return { ready, wanted: wanted.length };
	}

	return {
		tools,
		get expression() {
			return expression;
		},
		get readsExpression() {
			return readsExpression(chosen) && expression !== null;
		},
		get canLook() {
			return canLook();
		},
		status: () => ({
			phase: phase(),
			reads: chosen,
			models: models(),
			provider: (expression ?? tools.mesh ?? tools.detector)?.provider ?? null,
			problems: failures.list(),
		}),
		async read(reads) {
			chosen = reads;
			loading++;
			try {
				facesLoaded ??= loadFaces();
				await facesLoaded;
				await runExclusive(matchExpression);
				farLoaded ??= loadFar();
				await farLoaded;
			} finally {
				loading--;
			}
		},
	};
}
