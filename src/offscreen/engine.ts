import type { EngineStatus } from "../core/engine-status.ts";
import { failureOf } from "../core/pipeline-failure.ts";
import { type Reads, readsExpression } from "../core/reads.ts";
import type { Result } from "../core/result.ts";
import type { ExpressionStage } from "./expression-stage.ts";
import type { FaceFinder } from "./face-finder.ts";
import type { FailureLog } from "./failure-log.ts";
import { inTurn } from "./in-turn.ts";
import type { LookTools } from "./look-at-frame.ts";
import type { PixelReader } from "./picture-pixels.ts";
import type { StageTimings } from "./stage-timings.ts";

/** How the engine comes by its stages; each answers with a failure rather than throwing. */
export interface StageLoader {
	loadLandmarker(): Promise<Result<FaceFinder>>;
	loadDetector(): Promise<Result<FaceFinder>>;
	loadExpression(
		onWebgpuLost: (cause: unknown) => void,
	): Promise<Result<ExpressionStage>>;
}

/** The models, loaded once for all tabs, and how they are doing. */
export interface Engine {
	readonly tools: LookTools;
	/** Null while expressions are not read, or not yet. */
	readonly expression: ExpressionStage | null;
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
	},
): Engine {
	const { failures } = parts;
	let chosen: Reads = "attention";
	let landmarker: FaceFinder | null = null;
	let detector: FaceFinder | null = null;
	let expression: ExpressionStage | null = null;
	let loading = 0;
	let facesLoaded: Promise<void> | undefined;
	// Users change their minds while a model loads: two loads at once would leave one of them open for ever.
	const oneAfterTheOther = inTurn((cause) =>
		failures.note(failureOf("internal-error", cause)),
	);

	async function loadFaces(): Promise<void> {
		const mesh = await loader.loadLandmarker();
		if (mesh.ok) landmarker = mesh.value;
		else failures.hold(mesh.error);
		const plain = await loader.loadDetector();
		if (plain.ok) detector = plain.value;
		else failures.hold(plain.error);
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
		const loaded = await loader.loadExpression((cause) =>
			failures.hold(failureOf("webgpu-lost", cause)),
		);
		if (!loaded.ok) failures.hold(loaded.error);
		else expression = loaded.value;
	}

	function forgetExpressionProblems(): void {
		failures.clear("expression-failed");
		failures.clear("webgpu-lost");
		// Unless it is a model for faces that is damaged.
		if (landmarker && detector) failures.clear("model-damaged");
	}

	function phase(): EngineStatus["phase"] {
		if (loading > 0) return "loading";
		if (!landmarker && !detector) return "failed";
		return failures.list().length > 0 ? "degraded" : "running";
	}

	return {
		get tools() {
			return { ...parts, landmarker, detector };
		},
		get expression() {
			return expression;
		},
		get readsExpression() {
			return readsExpression(chosen) && expression !== null;
		},
		get canLook() {
			return landmarker !== null || detector !== null;
		},
		status: () => ({
			phase: phase(),
			reads: chosen,
			provider: expression?.provider ?? null,
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
