import { describe, expect, test, vi } from "vitest";
import type { ExpressionDistribution } from "../../../src/core/expression/expression.ts";
import { EMPTY_TILE_MEMORY } from "../../../src/core/face-group/tile-memory.ts";
import { analyseFrames } from "../../../src/offscreen/analysis/analyse-frames.ts";
import type { NetStage } from "../../../src/offscreen/inference/net-stage.ts";
import { aDistribution, aFrame } from "../../support/builders.ts";
import { anEngine, anExpressionStage } from "../../support/fake-engine.ts";
import {
	aMesh,
	aNet,
	guessesOf,
	IN_THE_MIDDLE,
	NO_MESH,
} from "../../support/fake-face-nets.ts";
import {
	litPixels,
	lookTools,
	toolsThatFindAFace,
} from "../../support/fake-look-tools.ts";
import { FakePicture } from "../../support/fake-picture.ts";

function framesOf(...ids: string[]) {
	return ids.map((tileId) => ({
		participantId: `0:${tileId}`,
		frame: {
			...aFrame({ tileId, capturedAtMs: 5 }),
			picture: new FakePicture(),
		},
		memory: EMPTY_TILE_MEMORY,
		isExpressionDue: true,
	}));
}

const closings = (frames: ReturnType<typeof framesOf>) =>
	frames.map(({ frame }) => frame.picture.timesClosed);

function engineWith(
	stage: NetStage<ExpressionDistribution> | null,
	tools = lookTools(),
) {
	return anEngine({ expression: stage, tools });
}

describe("a batch of frames", () => {
	test("is read frame by frame and classified in one run, each face with its own answer", async () => {
		const answers = [aDistribution({ 1: 0.9 }), aDistribution({ 3: 0.8 })];
		const stage = anExpressionStage({ run: vi.fn(async () => answers) });
		const frames = framesOf("ana", "bo", "cy");
		const faces = [[IN_THE_MIDDLE], [], [IN_THE_MIDDLE]];
		const tools = lookTools({
			detector: aNet(...faces.map((faces) => guessesOf(faces))),
			mesh: aMesh(),
		});
		const analysed = await analyseFrames(frames, engineWith(stage, tools));
		expect(stage.run).toHaveBeenCalledTimes(1);
		expect(
			analysed.map(({ participantId, signal }) => [
				participantId,
				signal?.expression,
			]),
		).toEqual([
			["0:ana", answers[0]],
			["0:bo", null],
			["0:cy", answers[1]],
		]);
		expect(closings(frames)).toEqual([1, 1, 1]);
	});

	test("leaves out the faces whose expression is not due", async () => {
		const stage = anExpressionStage({
			run: vi.fn(async () => [aDistribution({ 1: 0.9 })]),
		});
		const [first, second] = framesOf("ana", "bo");
		if (!first || !second) throw new Error("two frames");
		const analysed = await analyseFrames(
			[{ ...first, isExpressionDue: false }, second],
			engineWith(stage, toolsThatFindAFace()),
		);
		expect(analysed.map(({ crop }) => crop !== null)).toEqual([false, true]);
	});

	test("without a face to read is not classified at all", async () => {
		const stage = anExpressionStage({ run: vi.fn(async () => []) });
		const tools = lookTools({ mesh: aNet(NO_MESH) });
		await analyseFrames(framesOf("ana"), engineWith(stage, tools));
		expect(stage.run).not.toHaveBeenCalled();
	});

	test("that is empty gives nothing", async () => {
		expect(await analyseFrames([], anEngine())).toEqual([]);
	});

	test("keeps everything about each frame but its picture", async () => {
		const [one] = await analyseFrames(framesOf("ana"), anEngine());
		expect(one?.frame).toEqual(aFrame({ tileId: "ana", capturedAtMs: 5 }));
	});
});

describe("what a look leaves for the next", () => {
	test("is where the face was, and the part of the picture that shows it", async () => {
		const engine = engineWith(null, toolsThatFindAFace());
		const [one] = await analyseFrames(framesOf("ana"), engine);
		expect(one?.memory).toMatchObject({
			followed: { detectedAtMs: 5 },
			part: { width: expect.any(Number) },
			freeze: { frozen: false },
		});
	});

	test("is nothing if the requested part shows no face, and there is no signal", async () => {
		const [first] = framesOf("ana");
		if (!first) throw new Error("a frame");
		const area = { x: 0, y: 0, width: 200, height: 200 };
		const tools = lookTools({
			detector: aNet(guessesOf([])),
			mesh: aNet(NO_MESH),
		});
		const [one] = await analyseFrames(
			[{ ...first, frame: { ...first.frame, area } }],
			engineWith(null, tools),
		);
		expect(one).toMatchObject({
			signal: null,
			memory: { followed: null, part: null },
		});
	});
});

describe("a picture that stays the same", () => {
	/** Analyses the same picture again and again, and returns the presence that each look says. */
	async function presencesOf(tools: Parameters<typeof toolsThatFindAFace>[0]) {
		const engine = engineWith(null, toolsThatFindAFace(tools));
		let memory = EMPTY_TILE_MEMORY;
		const presences: unknown[] = [];
		for (const capturedAtMs of [0, 2_000, 3_500, 4_000]) {
			const picture = new FakePicture();
			const frame = { ...aFrame({ capturedAtMs }), picture };
			const [one] = await analyseFrames(
				[{ participantId: "0:ana", frame, memory, isExpressionDue: false }],
				engine,
			);
			memory = one?.memory ?? memory;
			presences.push(one?.signal?.presence);
		}
		return presences;
	}

	test("is frozen after 4 s, and is no longer analysed", async () => {
		const pixels = { read: () => litPixels(384, 216) };
		const mesh = aMesh();
		const presences = await presencesOf({ pixels, mesh });
		expect(presences).toEqual(["present", "present", "present", "frozen"]);
		expect(mesh.runs).toEqual([1, 1, 1]);
	});

	test("is that of a camera that is off if it is black, as when the sender has disabled the track", async () => {
		const lit = litPixels(384, 216);
		const rgba = lit.rgba.map((_, i) => (i % 4 === 3 ? 255 : 2));
		const black = { ...lit, rgba };
		const presences = await presencesOf({ pixels: { read: () => black } });
		expect(presences.at(-1)).toBe("camera-off");
	});
});

describe("every picture is closed exactly once, whatever fails", () => {
	test("if one frame's pixels cannot be read; it is left out and counted", async () => {
		const frames = framesOf("ana", "bo");
		const { pixels } = lookTools();
		const tools = lookTools({
			pixels: {
				read(picture) {
					if (picture === frames[0]?.frame.picture) throw new Error("detached");
					return pixels.read(picture, null);
				},
			},
		});
		const analysed = await analyseFrames(frames, engineWith(null, tools));
		expect(analysed.map(({ frame }) => frame.tileId)).toEqual(["bo"]);
		expect(tools.noted).toEqual(["frame-unreadable"]);
		expect(closings(frames)).toEqual([1, 1]);
	});

	test.each([
		["rejects", async () => Promise.reject(new Error("session lost"))],
		[
			"throws",
			() => {
				throw new Error("session lost");
			},
		],
	])(
		"if the classifier %s; the looks stay, without an expression",
		async (_what, classify) => {
			const tools = toolsThatFindAFace();
			const frames = framesOf("ana", "bo");
			const stage = anExpressionStage({ run: classify });
			const analysed = await analyseFrames(frames, engineWith(stage, tools));
			expect(analysed.map(({ signal }) => signal)).toMatchObject([
				{ presence: "present", expression: null },
				{ presence: "present", expression: null },
			]);
			expect(tools.noted).toEqual(["expression-failed"]);
			expect(closings(frames)).toEqual([1, 1]);
		},
	);

	test("if the classifier answers for fewer faces than it was given", async () => {
		const stage = anExpressionStage({
			run: async () => [aDistribution({ 1: 0.9 })],
		});
		const frames = framesOf("ana", "bo");
		const analysed = await analyseFrames(
			frames,
			engineWith(stage, toolsThatFindAFace()),
		);
		expect(analysed[1]?.signal?.expression).toBeNull();
		expect(closings(frames)).toEqual([1, 1]);
	});

	test("before the classifier is even called, so that no picture is kept longer than needed", async () => {
		const frames = framesOf("ana", "bo");
		let closedBefore: number[] = [];
		const stage = anExpressionStage({
			async run() {
				closedBefore = closings(frames);
				return [];
			},
		});
		await analyseFrames(frames, engineWith(stage, toolsThatFindAFace()));
		expect(closedBefore).toEqual([1, 1]);
	});
});
