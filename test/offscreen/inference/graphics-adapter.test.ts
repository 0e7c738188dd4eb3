import { beforeEach, describe, expect, test, vi } from "vitest";

beforeEach(() => {
	vi.resetModules();
	vi.useFakeTimers();
	return () => vi.useRealTimers();
});

/** Probes as a new document does, if the browser answers `requestAdapter` like this. */
async function probed(requestAdapter: () => Promise<unknown>) {
	vi.stubGlobal("navigator", { gpu: { requestAdapter } });
	const { probeAdapter } = await import(
		"../../../src/offscreen/inference/graphics-adapter.ts"
	);
	return probeAdapter;
}

const info = (description: string) => ({
	info: { architecture: "", device: "", description, isFallbackAdapter: false },
});

describe("the graphics adapter", () => {
	test.each([
		["none", null],
		["software", info("SwiftShader Device")],
		["real", info("NVIDIA H200")],
	])("is %s", async (kind, adapter) => {
		const probe = await probed(async () => adapter);
		expect(await probe()).toBe(kind);
	});

	test("that never answers is silent after some seconds", async () => {
		const probe = await probed(() => new Promise(() => {}));
		const kind = probe();
		await vi.advanceTimersByTimeAsync(10_000);
		expect(await kind).toBe("silent");
	});

	test("that never answers is waited for once, not once for each net", async () => {
		const requestAdapter = vi.fn(() => new Promise(() => {}));
		const probe = await probed(requestAdapter);
		const kinds = Promise.all([probe(), probe()]);
		await vi.advanceTimersByTimeAsync(10_000);
		expect(await kinds).toEqual(["silent", "silent"]);
		expect(await probe()).toBe("silent");
		expect(requestAdapter).toHaveBeenCalledTimes(1);
	});

	test("that the browser refuses is a failure", async () => {
		const probe = await probed(() => Promise.reject(new Error("blocked")));
		await expect(probe()).rejects.toThrow("blocked");
	});
});
