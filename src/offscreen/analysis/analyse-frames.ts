import { failureOf } from "../../core/base/pipeline-failure.ts";
import type { ExpressionDistribution } from "../../core/expression/expression.ts";
import {
	type FollowedFace,
	partAround,
} from "../../core/face/followed-face.ts";
import type { TileMemory } from "../../core/face/tile-memory.ts";
import {
	closePicture,
	type Frame,
	type FrameMetadata,
} from "../../core/picture/frame.ts";
import {
	type FreezeTrack,
	fingerprint,
	followFreeze,
} from "../../core/picture/freeze-track.ts";
import { thumbnailOf } from "../../core/picture/tile-change.ts";
import {
	followTileMotion,
	type TileMotion,
} from "../../core/picture/tile-motion.ts";
import type { Engine } from "./engine.ts";
import { findFaces } from "./find-faces.ts";
import { type Look, lookAtFrame, lookWithoutFaces } from "./look-at-frame.ts";
import type { Sight } from "./look-tools.ts";
import type { ReadablePicture } from "./picture-pixels.ts";

/** A frame and whose it is; `analyseFrames` owns it and closes it. */
export interface FrameOf {
	readonly participantId: string;
	readonly frame: Frame<ReadablePicture>;
	readonly memory: TileMemory;
	/** Whether this face's expression is due; an expression lasts longer than a glance. */
	readonly isExpressionDue: boolean;
}

export interface AnalysedFrame {
	readonly participantId: string;
	readonly frame: FrameMetadata;
	readonly memory: TileMemory;
	/** Whether the detector was needed. */
	readonly hasSearched: boolean;
	/** Null where the frame says nothing: it shows a part of the picture that the face has left. */
	readonly look: Look | null;
}

/** A frame whose picture has been read and closed. */
interface ReadFrame extends Omit<FrameOf, "frame"> {
	readonly sight: Sight;
	readonly freeze: FreezeTrack;
	readonly motion: TileMotion;
}

/** Finds the faces in all frames, then classifies them, each net in one run. Never rejects; a frame that cannot be read is left out and counted. */
export async function analyseFrames(
	frames: readonly FrameOf[],
	engine: Engine,
): Promise<readonly AnalysedFrame[]> {
	const read = frames.flatMap((one) => readAndClose(one, engine));
	const looked = await lookAtAll(read, engine);
	const crops = looked.flatMap(({ look }) => (look?.crop ? [look.crop] : []));
	const expressions = [...(await classify(crops, engine))];
	return looked.map((one) => {
		if (!one.look?.crop) return one;
		const expression = expressions.shift() ?? null;
		const signal = { ...one.look.signal, expression };
		return { ...one, look: { ...one.look, signal } };
	});
}

function readAndClose(
	{ frame, ...one }: FrameOf,
	{ tools }: Engine,
): readonly ReadFrame[] {
	const { picture, ...facts } = frame;
	try {
		const pixels = tools.timings.time("pixels", () =>
			tools.pixels.read(picture, tools.sampler),
		);
		const freeze = followFreeze(
			one.memory.freeze,
			fingerprint(pixels.rgba),
			facts.area,
			facts.capturedAtMs,
		);
		const thumbnail = thumbnailOf(pixels, facts.area);
		const known = one.memory.motion ?? null;
		const motion = followTileMotion(known, thumbnail, facts.capturedAtMs);
		const sight = { frame: facts, pixels, followed: one.memory.followed };
		return [{ ...one, sight, freeze, motion }];
	} catch (cause) {
		tools.failures.note(failureOf("frame-unreadable", cause));
		return [];
	} finally {
		closePicture(picture);
		tools.resources.closed("picture");
	}
}

async function lookAtAll(
	read: readonly ReadFrame[],
	{ tools, readsExpression }: Engine,
): Promise<readonly AnalysedFrame[]> {
	const moving = read.filter(({ freeze }) => !freeze.frozen);
	const found = await findFaces(
		moving.map(({ sight }) => sight),
		tools,
	);
	return read.map((one): AnalysedFrame => {
		const { participantId, sight, freeze, motion, memory } = one;
		const { frame, pixels } = sight;
		const about = { participantId, frame };
		const seen = found[moving.indexOf(one)];
		if (!seen)
			return {
				...about,
				memory: { ...memory, freeze, motion },
				hasSearched: false,
				look: lookWithoutFaces("frozen", participantId, frame),
			};
		const look = seen.isElsewhere
			? null
			: lookAtFrame(
					participantId,
					frame,
					pixels,
					seen.faces,
					readsExpression && one.isExpressionDue,
					tools,
				);
		return {
			...about,
			memory: remembered(one, seen.followed),
			hasSearched: seen.hasSearched,
			look,
		};
	});
}

function remembered(
	{ freeze, motion, memory }: ReadFrame,
	followed: FollowedFace | null,
): TileMemory {
	const part = followed && partAround(followed, memory.part);
	return { freeze, followed, part, motion };
}

async function classify(
	crops: readonly Float32Array[],
	{ expression, tools }: Engine,
): Promise<readonly ExpressionDistribution[]> {
	if (!expression || crops.length === 0) return [];
	try {
		return await tools.timings.timeEach("expression", crops.length, () =>
			expression.run(crops),
		);
	} catch (cause) {
		tools.failures.note(failureOf("expression-failed", cause));
		return [];
	}
}
