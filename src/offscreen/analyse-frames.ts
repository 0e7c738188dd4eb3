import type { ExpressionDistribution } from "../core/expression.ts";
import type { Frame } from "../core/frame.ts";
import type { FreezeState } from "../core/freeze-watch.ts";
import { failureOf } from "../core/pipeline-failure.ts";
import type { Engine } from "./engine.ts";
import { type Look, lookAtFrame } from "./look-at-frame.ts";

/** A frame and whose it is; `analyseFrames` owns it and closes it. */
export interface FrameOf {
	readonly participantId: string;
	readonly frame: Frame<ImageBitmap>;
	readonly freeze: FreezeState | null;
	/** Whether this face's expression is due; an expression lasts longer than a glance. */
	readonly isExpressionDue: boolean;
}

export interface AnalysedFrame extends Look {
	readonly frame: Omit<Frame<ImageBitmap>, "picture">;
}

/** Looks at each frame, then classifies all faces among them in one run. Never rejects; a frame that cannot be looked at is left out and counted. */
export async function analyseFrames(
	frames: readonly FrameOf[],
	engine: Engine,
): Promise<readonly AnalysedFrame[]> {
	const looked = frames.flatMap((one) => lookAndClose(one, engine));
	const crops = looked.flatMap(({ crop }) => (crop ? [crop] : []));
	const expressions = [...(await classify(crops, engine))];
	return looked.map((one) => {
		const expression = one.crop ? (expressions.shift() ?? null) : null;
		return { ...one, signal: { ...one.signal, expression } };
	});
}

function lookAndClose(
	{ participantId, frame, freeze, isExpressionDue }: FrameOf,
	engine: Engine,
): readonly AnalysedFrame[] {
	try {
		const look = lookAtFrame(
			frame,
			participantId,
			freeze,
			engine.readsExpression && isExpressionDue,
			engine.tools,
		);
		const { picture: _, ...facts } = frame;
		return [{ ...look, frame: facts }];
	} catch (cause) {
		engine.tools.failures.note(failureOf("frame-unreadable", cause));
		return [];
	} finally {
		frame.picture.close();
	}
}

async function classify(
	crops: readonly Float32Array[],
	engine: Engine,
): Promise<readonly ExpressionDistribution[]> {
	const { expression } = engine;
	if (!expression || crops.length === 0) return [];
	const { failures, timings } = engine.tools;
	const startMs = performance.now();
	try {
		const distributions = await expression.classify(crops);
		timings.note("expression", (performance.now() - startMs) / crops.length);
		return distributions;
	} catch (cause) {
		failures.note(failureOf("expression-failed", cause));
		return [];
	}
}
