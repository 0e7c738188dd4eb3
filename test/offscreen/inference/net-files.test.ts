import { describe, expect, test, vi } from "vitest";
import { readModelFile } from "../../../src/offscreen/inference/net-files.ts";

const MODEL = new TextEncoder().encode("a model of faces");

// A model of 16 bytes stands for those of megabytes.
vi.mock("../../../models/manifest.json", async () => {
	const { createHash } = await import("node:crypto");
	const sha256 = createHash("sha256").update("a model of faces").digest("hex");
	return {
		default: {
			kernels: { file: "kernels.wasm", sha256: "", bytes: 0 },
			models: [{ file: "faces.tflite", sha256, bytes: 16 }],
		},
	};
});

function serve(answer: () => Response | Promise<Response>) {
	const fetch = vi.fn(async () => answer());
	vi.stubGlobal("fetch", fetch);
	return fetch;
}

const read = (file = "faces.tflite") => readModelFile(file, "/models/it");
const failureWith = (detail: string) => ({
	ok: false,
	error: { code: "model-damaged", detail },
});

describe("a model file", () => {
	test("that matches the manifest is returned byte for byte", async () => {
		const fetch = serve(() => new Response(MODEL));
		expect(await read()).toEqual({ ok: true, value: MODEL });
		expect(fetch).toHaveBeenCalledExactlyOnceWith("/models/it");
	});

	test("that is truncated is a failure that names it and its length", async () => {
		serve(() => new Response(MODEL.slice(0, 5)));
		expect(await read()).toEqual(
			failureWith("faces.tflite: 5 bytes, expected 16"),
		);
	});

	test("of the right length with one byte changed is a failure", async () => {
		const changed = MODEL.with(3, 0);
		serve(() => new Response(changed));
		expect(await read()).toEqual(
			failureWith("faces.tflite: its contents have changed"),
		);
	});

	test("that is not in the manifest is a failure, whatever it contains", async () => {
		serve(() => new Response(MODEL));
		expect(await read("other.onnx")).toMatchObject({
			ok: false,
			error: { code: "model-damaged" },
		});
	});

	test("that is missing, or cannot be fetched, is a failure that says so", async () => {
		serve(() => new Response(null, { status: 404 }));
		expect(await read()).toEqual(failureWith("faces.tflite: status 404"));
		serve(() => Promise.reject(new TypeError("Failed to fetch")));
		expect(await read()).toEqual(failureWith("faces.tflite: Failed to fetch"));
	});
});
