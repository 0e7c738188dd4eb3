import { describe, expect, test, vi } from "vitest";
import { analyseFrames } from "../../src/offscreen/analyse-frames.ts";
import type { ExpressionStage } from "../../src/offscreen/expression-stage.ts";
import { aDistribution } from "../support/builders.ts";
import { anEngine, anExpressionStage } from "../support/fake-engine.ts";
import { aFinder, anAlignableFace } from "../support/fake-faces.ts";
import { lookTools } from "../support/fake-look-tools.ts";
import { FakePicture } from "../support/fake-picture.ts";

function framesOf(...ids: string[]) {
	return ids.map((tileId) => ({
		participantId: `0:${tileId}`,
		frame: {
			tileId,
			capturedAtMs: 5,
			picture: new FakePicture(),
			widthPx: 384,
			heightPx: 216,
			sourceWidthPx: 768,
			sourceHeightPx: 432,
		},
		freeze: null,
		isExpressionDue: true,
	}));
}

const closings = (frames: ReturnType<typeof framesOf>) =>
	frames.map(({ frame }) => frame.picture.timesClosed);

function engineWith(stage: ExpressionStage | null, tools = lookTools()) {
	return anEngine({ expression: stage, tools });
}
const withFaces = () => lookTools({ landmarker: aFinder(anAlignableFace()) });

describe("a batch of frames", () => {
	test("is looked at frame by frame and classified in one run, each face with its own answer", async () => {
		const answers = [aDistribution({ 1: 0.9 }), aDistribution({ 3: 0.8 })];
		const stage = anExpressionStage({ classify: vi.fn(async () => answers) });
		const frames = framesOf("ana", "bo", "cy");
		const tools = lookTools({
			landmarker: {
				find: (picture) =>
					picture === frames[1]?.frame.picture ? [] : [anAlignableFace()],
				close() {},
			},
			detector: aFinder(),
		});
		const analysed = await analyseFrames(frames, engineWith(stage, tools));
		expect(stage.classify).toHaveBeenCalledTimes(1);
		expect(
			analysed.map(({ signal }) => [signal.participantId, signal.expression]),
		).toEqual([
			["0:ana", answers[0]],
			["0:bo", null],
			["0:cy", answers[1]],
		]);
		expect(closings(frames)).toEqual([1, 1, 1]);
	});

	test("leaves out the faces whose expression is not due", async () => {
		const stage = anExpressionStage({
			classify: vi.fn(async () => [aDistribution({ 1: 0.9 })]),
		});
		const [first, second] = framesOf("ana", "bo");
		if (!first || !second) throw new Error("two frames");
		const analysed = await analyseFrames(
			[{ ...first, isExpressionDue: false }, second],
			engineWith(stage, withFaces()),
		);
		expect(analysed.map(({ signal }) => signal.expression !== null)).toEqual([
			false,
			true,
		]);
	});

	test("without a face to read is not classified at all", async () => {
		const stage = anExpressionStage({ classify: vi.fn(async () => []) });
		const tools = lookTools({ landmarker: aFinder() });
		await analyseFrames(framesOf("ana"), engineWith(stage, tools));
		expect(stage.classify).not.toHaveBeenCalled();
	});

	test("that is empty gives nothing", async () => {
		expect(await analyseFrames([], anEngine())).toEqual([]);
	});

	test("tells of each frame all but its picture", async () => {
		const [one] = await analyseFrames(framesOf("ana"), anEngine());
		expect(one?.frame).toEqual({
			tileId: "ana",
			capturedAtMs: 5,
			widthPx: 384,
			heightPx: 216,
			sourceWidthPx: 768,
			sourceHeightPx: 432,
		});
	});
});

describe("whatever breaks, every picture is closed once", () => {
	test("where one frame's pixels cannot be read: it is left out and counted", async () => {
		const frames = framesOf("ana", "bo");
		const { pixels } = lookTools();
		const tools = lookTools({
			pixels: {
				read(picture) {
					if (picture === frames[0]?.frame.picture) throw new Error("detached");
					return pixels.read(picture);
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
		"where the classifier %s: the looks stand, without an expression",
		async (_what, classify) => {
			const tools = withFaces();
			const frames = framesOf("ana", "bo");
			const stage = anExpressionStage({ classify });
			const analysed = await analyseFrames(frames, engineWith(stage, tools));
			expect(analysed.map(({ signal }) => signal)).toMatchObject([
				{ presence: "present", expression: null },
				{ presence: "present", expression: null },
			]);
			expect(tools.noted).toEqual(["expression-failed"]);
			expect(closings(frames)).toEqual([1, 1]);
		},
	);

	test("where the classifier answers for fewer faces than it was given", async () => {
		const stage = anExpressionStage({
			classify: async () => [aDistribution({ 1: 0.9 })],
		});
		const frames = framesOf("ana", "bo");
		const analysed = await analyseFrames(
			frames,
			engineWith(stage, withFaces()),
		);
		expect(analysed[1]?.signal.expression).toBeNull();
		expect(closings(frames)).toEqual([1, 1]);
	});

	test("before the classifier is even called: pictures are held no longer than needed", async () => {
		const frames = framesOf("ana", "bo");
		let closedBefore: number[] = [];
		const stage = anExpressionStage({
			async classify() {
				closedBefore = closings(frames);
				return [];
			},
		});
		await analyseFrames(frames, engineWith(stage, withFaces()));
		expect(closedBefore).toEqual([1, 1]);
	});
});
