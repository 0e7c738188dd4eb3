import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	type OpenNetPage,
	openNetPage,
	SOFTWARE_WEBGPU_FLAGS,
} from "../../scripts/bench/measure/open-net-page.ts";
import type { ProviderName } from "../../src/core/base/engine-status.ts";
import { EXPRESSION_INPUT } from "../../src/offscreen/inference/expression-net.ts";
import {
	PARITY_ANSWERS as answers,
	PARITY_CROPS as crops,
	furthest,
	PARITY_PICTURES as pictures,
} from "../support/expression-parity.ts";

const MODEL = resolve(import.meta.dirname, "../../models/expression.onnx");
/** One less than a WebGPU batch, so that padding is tested too. */
const WEBGPU_CROPS = 3;
/** In software the shaders take a minute to compile, or several if the machine has other work. */
const WEBGPU_PATIENCE_MS = 600_000;

let opened: OpenNetPage;
beforeAll(async () => {
	opened = await openNetPage({ files: [MODEL], flags: SOFTWARE_WEBGPU_FLAGS });
});
afterAll(() => opened.close());

describe("the committed expression net", () => {
	it("is the net whose answers in PyTorch are in the repository", async () => {
		expect(
			sha256(await readFile(MODEL)),
			"models/expression.onnx has changed: renew the answers with `python3 -m roompulse_training.parity RUN ../test/fixtures/expression-net/parity.json` in training/, RUN being the folder that it was exported from",
		).toBe(answers.modelSha256);
	});

	it("was given the same pictures in PyTorch", () => {
		expect(
			sha256(Buffer.concat(pictures.map((picture) => Buffer.from(picture)))),
		).toBe(answers.picturesSha256);
		expect(answers.logits).toHaveLength(crops.length);
	});

	it("gives PyTorch's logits within 0.001 by ONNX Runtime on the processor", async () => {
		const logits = await run("wasm", "logits", crops);
		expect(furthest(logits, answers.logits)).toBeLessThan(1e-3);
	});

	it(
		"gives PyTorch's logits within 0.01 on WebGPU",
		async () => {
			const some = crops.slice(0, WEBGPU_CROPS);
			const logits = await run("webgpu", "logits", some);
			const expected = answers.logits.slice(0, WEBGPU_CROPS);
			expect(furthest(logits, expected)).toBeLessThan(1e-2);
		},
		WEBGPU_PATIENCE_MS,
	);

	it("gives the softmax of its logits as probabilities", async () => {
		const probabilities = await run("wasm", "probabilities", crops);
		expect(furthest(probabilities, answers.logits.map(softmax))).toBeLessThan(
			1e-3,
		);
	});
});

async function run(
	provider: ProviderName,
	output: "logits" | "probabilities",
	some: readonly (readonly number[])[],
): Promise<readonly (readonly number[])[]> {
	const [values = []] = await opened.page.evaluate(
		({ net, ...asked }) => {
			if (!window.netPage || !net) throw new Error("The page has no net.");
			return window.netPage.run(
				net,
				asked.provider,
				asked.input,
				[asked.output],
				asked.crops,
			);
		},
		{
			net: opened.nets[0],
			provider,
			input: EXPRESSION_INPUT,
			output,
			crops: some,
		},
	);
	return values;
}

function sha256(data: Uint8Array): string {
	return createHash("sha256").update(data).digest("hex");
}

function softmax(logits: readonly number[]): number[] {
	const powers = logits.map(Math.exp);
	const sum = powers.reduce((total, power) => total + power, 0);
	return powers.map((power) => power / sum);
}
