import {
	failureOf,
	type PipelineFailure,
} from "../../core/base/pipeline-failure.ts";
import { closePicture, type Frame } from "../../core/picture/frame.ts";
import { fingerprint, followFreeze } from "../../core/picture/freeze-track.ts";
import { showsWholeVideo } from "../../core/picture/picture-area.ts";
import { thumbnailOf } from "../../core/picture/tile-change.ts";
import { followTileMotion } from "../../core/picture/tile-motion.ts";
import { alignFace } from "./align-face.ts";
import type { Engine } from "./engine.ts";
import { findFaces } from "./find-faces.ts";
import { isFaceElsewhere, type Look, newLook } from "./look.ts";
import { signalOf } from "./look-signal.ts";
import type { LookTools } from "./look-tools.ts";
import type { ReadablePicture } from "./picture-pixels.ts";
import { readGroups, splitByGroup } from "./read-groups.ts";
import { runNet } from "./run-net.ts";

/** A frame, with its participant and the tile memory that earlier looks left. */
export interface FrameToAnalyse
	extends Pick<Look, "participantId" | "memory" | "isExpressionDue"> {
	readonly frame: Frame<ReadablePicture>;
}

/**
 * Owns the frames and closes their pictures as soon as they are read. Finds the
 * faces in all frames, then classifies their expressions; each net runs once
 * for all. The looks' pixels are given back at the end. Never rejects: a frame that cannot be read is left out and passed to
 * `failed`.
 */
export async function analyseFrames(
	frames: readonly FrameToAnalyse[],
	engine: Pick<Engine, "tools" | "expression" | "readsExpression">,
	failed: (failure: PipelineFailure) => void = engine.tools.failures.note,
): Promise<readonly Readonly<Look>[]> {
	const { tools, readsExpression } = engine;
	const looks = frames.flatMap((one) => readAndClose(one, tools, failed));
	const moving = looks.filter(({ memory }) => !memory.freeze?.frozen);
	const { groups, others } = splitByGroup(moving);
	await findFaces(others, tools);
	await readGroups(groups, tools);
	const ofPeople = groups.flatMap(({ group }) => group?.read ?? []);
	const read = [...moving, ...ofPeople.map(({ look }) => look)];
	for (const look of read) alignFace(look, readsExpression, tools);
	await readExpressions(read, engine);
	for (const look of looks)
		look.signal = tellsNothing(look) ? null : signalOf(look);
	for (const { look } of ofPeople) look.signal = signalOf(look);
	for (const { pixels } of looks) tools.sampler?.releasePixels(pixels);
	return looks;
}

/** Whether a look says nothing of the tile's own person. A look at a group does so only while nobody is known to be in it. */
function tellsNothing(look: Look): boolean {
	return look.group ? look.faces === null : isFaceElsewhere(look);
}

function readAndClose(
	{ frame, participantId, memory, isExpressionDue }: FrameToAnalyse,
	tools: LookTools,
	failed: (failure: PipelineFailure) => void,
): readonly Look[] {
	const { picture, ...metadata } = frame;
	const { area, capturedAtMs } = metadata;
	try {
		const pixels = tools.timings.time("pixels", () =>
			tools.pixels.read(picture, tools.sampler),
		);
		const print = fingerprint(pixels.rgba);
		// An audience is looked at in more parts than are compared; only its whole pictures come again and again.
		const freeze =
			memory.group?.search && !showsWholeVideo(frame)
				? memory.freeze
				: followFreeze(memory.freeze, print, area, capturedAtMs);
		const thumbnail = thumbnailOf(pixels, area);
		const motion = followTileMotion(
			memory.motion ?? null,
			thumbnail,
			capturedAtMs,
		);
		return [
			newLook({
				participantId,
				frame: metadata,
				pixels,
				isExpressionDue,
				memory: { ...memory, freeze, motion },
			}),
		];
	} catch (cause) {
		failed(failureOf("frame-unreadable", cause));
		return [];
	} finally {
		closePicture(picture);
		tools.resources.closed("picture");
	}
}

async function readExpressions(
	looks: readonly Look[],
	{ expression, tools }: Pick<Engine, "expression" | "tools">,
): Promise<void> {
	const read = await runNet(
		looks.flatMap((look) => (look.crop ? [look.crop] : [])),
		{
			net: expression,
			stage: "expression",
			failure: "expression-failed",
			inputOf: (crop) => crop,
			resultOf: (_, distribution) => distribution,
		},
		tools,
	);
	for (const look of looks)
		look.expression = (look.crop && read?.get(look.crop)) ?? null;
}
