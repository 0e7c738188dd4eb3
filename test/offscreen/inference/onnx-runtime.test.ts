import { beforeEach, expect, test, vi } from "vitest";

const session = vi.hoisted(() => ({ run: vi.fn(), release: vi.fn() }));
vi.hoisted(() => vi.stubGlobal("location", { href: "https://x.test/" }));
// The library needs a browser; its sessions are what is asked of it.
vi.mock("onnxruntime-web/jspi", () => ({
	env: { wasm: {} },
	InferenceSession: { create: async () => session },
	Tensor: class {
		dispose() {}
	},
}));
vi.mock("onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url", () => ({
	default: "ort.wasm",
}));

const { openNet } = await import(
	"../../../src/offscreen/inference/onnx-runtime.ts"
);
const { runtimeResources } = await import(
	"../../../src/offscreen/diagnostics/runtime-resources.ts"
);

const ITEM = Float32Array.of(1, 2);
const anOutput = (data: unknown) => ({
	dims: [1, 2],
	getData: async () => data,
	dispose: vi.fn(),
});
const open = () =>
	openNet({ bytes: new Uint8Array(1), plan: null }, "wasm", {
		name: "i",
		shape: [2],
	});

beforeEach(() => {
	session.run.mockReset();
	session.release.mockReset();
});

test("a net's inference session is open until it is closed", async () => {
	const net = await open();
	expect(runtimeResources.counts()).toEqual({ net: 1, tensor: 0 });
	await net.close();
	expect(runtimeResources.counts()).toEqual({ net: 0, tensor: 0 });
});

test("tensors are open while a run lasts, and no longer", async () => {
	const net = await open();
	session.run.mockImplementation(async () => {
		expect(runtimeResources.counts().tensor).toBe(1);
		return { a: anOutput(Float32Array.of(3, 4)) };
	});
	expect(await net.run([ITEM, ITEM], ["a"])).toHaveLength(1);
	expect(runtimeResources.counts().tensor).toBe(0);
	await net.close();
});

test.each([
	["the run", () => Promise.reject(new Error("broken"))],
	["an output", async () => ({ a: anOutput("no numbers") })],
	["a missing output", async () => ({ b: anOutput(ITEM) })],
])("no tensor is left open if %s fails", async (_what, run) => {
	const net = await open();
	session.run.mockImplementation(run);
	await expect(net.run([ITEM], ["a"])).rejects.toThrow();
	expect(runtimeResources.counts().tensor).toBe(0);
	await net.close();
});

test("an inference session that cannot be released still counts as open", async () => {
	const net = await open();
	session.release.mockRejectedValueOnce(new Error("device lost"));
	await expect(net.close()).rejects.toThrow("device lost");
	expect(runtimeResources.counts().net).toBe(1);
	await net.close();
});
