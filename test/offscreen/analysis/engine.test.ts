import { beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../../../src/core/base/result.ts";
import type { ExpressionDistribution } from "../../../src/core/expression/expression.ts";
import { createEngine } from "../../../src/offscreen/analysis/engine.ts";
import { failureLog } from "../../../src/offscreen/diagnostics/failure-log.ts";
import type { NetStage } from "../../../src/offscreen/inference/net-stage.ts";
import { anExpressionStage } from "../../support/fake-engine.ts";
import { aNet } from "../../support/fake-face-nets.ts";
import { lookTools } from "../../support/fake-look-tools.ts";
import { soon } from "../../support/soon.ts";

const BOTH = "attention-and-expression";

let opened: NetStage<unknown>[] = [];
const ON_WASM = { name: "wasm", reason: { kind: "no-adapter" } } as const;
const aStage = () => ({ ...aNet(), provider: ON_WASM });

const loader = {
	loadSampler: vi.fn(),
	loadMesh: vi.fn(),
	loadDetector: vi.fn(),
	loadFarDetector: vi.fn(),
	loadExpression: vi.fn(),
};
/** Each stage that is loaded and not closed occupies a model's memory. */
const closings = () =>
	opened.map(({ close }) => vi.mocked(close).mock.calls.length);

function openStage(): Result<NetStage<ExpressionDistribution>> {
	const stage = anExpressionStage({ close: vi.fn(async () => {}) });
	opened.push(stage);
	return succeed(stage);
}

beforeEach(() => {
	opened = [];
	loader.loadSampler
		.mockReset()
		.mockResolvedValue(succeed(lookTools().sampler));
	loader.loadMesh.mockReset().mockResolvedValue(succeed(aStage()));
	loader.loadDetector.mockReset().mockResolvedValue(succeed(aStage()));
	loader.loadFarDetector.mockReset().mockResolvedValue(succeed(aStage()));
	loader.loadExpression.mockReset().mockImplementation(async () => openStage());
});

function anEngine() {
	const failures = failureLog(() => 0);
	return createEngine(loader, { ...lookTools(), failures });
}

const damaged = (file: string) => fail(failureOf("model-damaged", file));
const problemsOf = ({ status }: ReturnType<typeof anEngine>) =>
	status().problems.map(({ code, detail }) => [code, detail]);

describe("attention only", () => {
	test("never loads the expression net", async () => {
		const engine = anEngine();
		await engine.read("attention");
		expect(loader.loadExpression).not.toHaveBeenCalled();
		expect(engine.readsExpression).toBe(false);
		expect(engine.canLook).toBe(true);
		expect(engine.status()).toEqual({
			phase: "running",
			reads: "attention",
			models: { ready: 2, wanted: 2 },
			provider: ON_WASM,
			problems: [],
		});
	});
});

describe("expressions", () => {
	test("are read once their net is loaded, and the status names its provider", async () => {
		const engine = anEngine();
		await engine.read(BOTH);
		expect(engine.readsExpression).toBe(true);
		expect(engine.status()).toMatchObject({
			phase: "running",
			reads: BOTH,
			provider: { name: "wasm" },
		});
	});

	test("are released when the user wants attention only, and loaded again when they want expressions again", async () => {
		const engine = anEngine();
		for (const reads of [BOTH, "attention", BOTH] as const)
			await engine.read(reads);
		expect(closings()).toEqual([1, 0]);
		expect(engine.readsExpression).toBe(true);
		expect(loader.loadMesh).toHaveBeenCalledTimes(1);
		expect(loader.loadDetector).toHaveBeenCalledTimes(1);
	});

	test("are loaded once if the same choice is made twice", async () => {
		const engine = anEngine();
		await Promise.all([engine.read(BOTH), engine.read(BOTH)]);
		expect(opened).toHaveLength(1);
	});

	test("are released again if the user changes their mind while they load", async () => {
		const engine = anEngine();
		await Promise.all([engine.read(BOTH), engine.read("attention")]);
		expect(engine.expression).toBeNull();
		expect(engine.readsExpression).toBe(false);
		expect(closings().every((times) => times === 1)).toBe(true);
	});

	test("leave one net open at most, however often the user changes their mind", async () => {
		const engine = anEngine();
		await Promise.all(
			([BOTH, "attention", BOTH, "attention", BOTH] as const).map(engine.read),
		);
		expect(engine.readsExpression).toBe(true);
		expect(closings().filter((times) => times === 0)).toHaveLength(1);
	});
});

test("its tools are one object, in which the nets appear as they are loaded", async () => {
	const engine = anEngine();
	const { tools } = engine;
	expect(tools.detector).toBeNull();
	await engine.read("attention");
	expect(engine.tools).toBe(tools);
	expect(tools.detector).not.toBeNull();
	expect(tools.mesh).not.toBeNull();
	expect(tools.sampler).not.toBeNull();
});

describe("the phase", () => {
	test("is loading until the models are there", async () => {
		const engine = anEngine();
		const loaded = engine.read("attention");
		expect(engine.status().phase).toBe("loading");
		await loaded;
		expect(engine.status().phase).toBe("running");
	});

	test("is loading again while the expression net loads, and faces are read meanwhile", async () => {
		const engine = anEngine();
		await engine.read("attention");
		const loaded = engine.read(BOTH);
		expect(engine.status().phase).toBe("loading");
		expect(engine.canLook).toBe(true);
		await loaded;
	});
});

describe("the models that are ready", () => {
	/** Loads that end when the test lets them. */
	function heldBack() {
		const ends = new Map<keyof typeof loader, () => void>();
		for (const [load, answer] of [
			["loadDetector", () => succeed(aStage())],
			["loadMesh", () => succeed(aStage())],
			["loadExpression", openStage],
		] as const)
			loader[load].mockImplementation(async () => {
				await new Promise<void>((resolve) => ends.set(load, resolve));
				return answer();
			});
		return async (load: keyof typeof loader) => {
			await soon(() => expect(ends.get(load)).toBeDefined());
			ends.get(load)?.();
			ends.delete(load);
			await new Promise((resolve) => setTimeout(resolve));
		};
	}
	const countIn = (engine: ReturnType<typeof anEngine>) => {
		const { ready, wanted } = engine.status().models;
		return [ready, wanted];
	};

	test("are counted one by one, out of those that the choice needs", async () => {
		const end = heldBack();
		const engine = anEngine();
		const loaded = engine.read(BOTH);
		expect(countIn(engine)).toEqual([0, 3]);
		await end("loadDetector");
		expect(countIn(engine)).toEqual([1, 3]);
		await end("loadMesh");
		expect(countIn(engine)).toEqual([2, 3]);
		expect(engine.status().phase).toBe("loading");
		await end("loadExpression");
		await loaded;
		expect(countIn(engine)).toEqual([3, 3]);
	});

	test("are counted again for another choice", async () => {
		const end = heldBack();
		const engine = anEngine();
		const first = engine.read("attention");
		await end("loadDetector");
		expect(countIn(engine)).toEqual([1, 2]);
		await end("loadMesh");
		await first;
		const second = engine.read(BOTH);
		expect(countIn(engine)).toEqual([2, 3]);
		await end("loadExpression");
		await second;
		await engine.read("attention");
		expect(countIn(engine)).toEqual([2, 2]);
	});

	test("leave out a damaged one", async () => {
		loader.loadMesh.mockResolvedValue(damaged("face_mesh.onnx"));
		const engine = anEngine();
		await engine.read("attention");
		expect(countIn(engine)).toEqual([1, 2]);
	});
});

describe("a damaged model", () => {
	test("of the landmarks leaves the detector: degraded, with the file's name", async () => {
		loader.loadMesh.mockResolvedValue(damaged("face_mesh.onnx"));
		const engine = anEngine();
		await engine.read("attention");
		expect(engine.status().phase).toBe("degraded");
		expect(problemsOf(engine)).toEqual([["model-damaged", "face_mesh.onnx"]]);
		expect(engine.tools.mesh).toBeNull();
		expect(engine.canLook).toBe(true);
	});

	test("of the detector leaves the landmarks: degraded", async () => {
		loader.loadDetector.mockResolvedValue(damaged("face_detector.onnx"));
		const engine = anEngine();
		await engine.read("attention");
		expect(engine.status().phase).toBe("degraded");
		expect(engine.canLook).toBe(true);
	});

	test("of the full-range net leaves everything else: degraded, and the file stays named when expressions are no longer read", async () => {
		const file = "face_detector_full_range.onnx";
		loader.loadFarDetector.mockResolvedValue(damaged(file));
		const engine = anEngine();
		for (const reads of [BOTH, "attention"] as const) await engine.read(reads);
		expect(engine.status().phase).toBe("degraded");
		expect(problemsOf(engine)).toEqual([["model-damaged", file]]);
		expect(engine.tools.farDetector).toBeNull();
		expect(engine.tools.detector).not.toBeNull();
	});

	test("of both is a failure: no frame can be analysed", async () => {
		loader.loadMesh.mockResolvedValue(damaged("face_mesh.onnx"));
		loader.loadDetector.mockResolvedValue(damaged("face_detector.onnx"));
		const engine = anEngine();
		await engine.read("attention");
		expect(engine.status().phase).toBe("failed");
		expect(engine.canLook).toBe(false);
	});

	test("of the expressions leaves attention: degraded", async () => {
		loader.loadExpression.mockResolvedValue(damaged("expression.onnx"));
		const engine = anEngine();
		await engine.read(BOTH);
		expect(engine.status()).toMatchObject({ phase: "degraded" });
		expect(engine.readsExpression).toBe(false);
		expect(engine.canLook).toBe(true);
	});

	test("of the expressions is no longer a problem once they are not read", async () => {
		loader.loadExpression.mockResolvedValue(damaged("expression.onnx"));
		const engine = anEngine();
		await engine.read(BOTH);
		await engine.read("attention");
		expect(engine.status()).toMatchObject({ phase: "running", problems: [] });
	});
});

describe("WebGPU that is lost while running", () => {
	test.each([
		"loadMesh",
		"loadDetector",
		"loadFarDetector",
		"loadExpression",
	] as const)("is reported, whichever net it was: %s", async (load) => {
		const engine = anEngine();
		await engine.read(BOTH);
		loader[load].mock.calls[0]?.[0](new Error("device lost"));
		expect(engine.status().phase).toBe("degraded");
		expect(problemsOf(engine)).toEqual([["webgpu-lost", "device lost"]]);
	});
});
