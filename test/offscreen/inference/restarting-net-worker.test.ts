import { describe, expect, test, vi } from "vitest";
import type { Net, NetModel } from "../../../src/offscreen/inference/net.ts";
import type { NetWorkerClient } from "../../../src/offscreen/inference/net-worker-client.ts";
import { restartingNetWorker } from "../../../src/offscreen/inference/restarting-net-worker.ts";

const INPUT = { name: "crops", shape: [1] };
const ITEM = Float32Array.of(1);
const model = (number: number) => ({
	bytes: Uint8Array.of(number),
	plan: null,
});

/** All clients that were started, in order; each answers with its number. */
function someHosts() {
	const hosts: ReturnType<typeof aHost>[] = [];
	const home = restartingNetWorker(() => {
		const host = aHost(hosts.length);
		hosts.push(host);
		return host;
	});
	return { home, hosts };
}

function aHost(number: number) {
	const end = new AbortController();
	const opened: string[] = [];
	const host = {
		opened,
		ended: end.signal,
		open: vi.fn(async ({ bytes }: NetModel): Promise<Net> => {
			opened.push(String(bytes[0]));
			return {
				async run() {
					if (end.signal.aborted) throw new Error("it has ended");
					return [[Float32Array.of(number)]];
				},
				close: vi.fn(async () => {}),
			};
		}),
		async count() {
			if (end.signal.aborted) throw new Error("it has ended");
			return { net: opened.length, tensor: number };
		},
		hasHung: false,
		close: vi.fn(() => end.abort()),
	};
	return host satisfies NetWorkerClient;
}

const whereIt = async (net: Net) => (await net.run([ITEM], ["a"]))[0]?.[0]?.[0];

describe("nets", () => {
	test("run in one worker", async () => {
		const { home, hosts } = someHosts();
		const mesh = await home.open(model(7), "wasm", INPUT);
		await home.open(model(8), "wasm", INPUT);
		expect(await whereIt(mesh)).toBe(0);
		expect(hosts.map(({ opened }) => opened)).toEqual([["7", "8"]]);
	});

	test("reject if they cannot be opened, and may be tried again", async () => {
		const { home, hosts } = someHosts();
		await home.open(model(7), "wasm", INPUT);
		hosts[0]?.open.mockRejectedValueOnce(new Error("no such operator"));
		await expect(home.open(model(8), "wasm", INPUT)).rejects.toThrow(
			"no such operator",
		);
		await expect(home.open(model(8), "wasm", INPUT)).resolves.toBeDefined();
	});
});

describe("a worker that ends", () => {
	test("is replaced with the next run, and the nets are opened again", async () => {
		const { home, hosts } = someHosts();
		const mesh = await home.open(model(7), "wasm", INPUT);
		hosts[0]?.close();
		expect(await whereIt(mesh)).toBe(1);
		expect(hosts[1]?.opened).toEqual(["7"]);
	});

	test("during a run costs only that run's first attempt", async () => {
		const { home, hosts } = someHosts();
		const mesh = await home.open(model(7), "wasm", INPUT);
		hosts[0]?.open.mockImplementation(async () => ({
			async run() {
				hosts[0]?.close();
				throw new Error("out of memory");
			},
			async close() {},
		}));
		const other = await home.open(model(8), "wasm", INPUT);
		expect(await whereIt(other)).toBe(1);
		expect(await whereIt(mesh)).toBe(1);
	});
});

test("what a worker hung over is not asked again", async () => {
	const { home, hosts } = someHosts();
	const mesh = await home.open(model(7), "webgpu", INPUT);
	hosts[0]?.open.mockImplementation(async () => ({
		async run() {
			if (hosts[0]) hosts[0].hasHung = true;
			hosts[0]?.close();
			throw new Error("it did not answer");
		},
		async close() {},
	}));
	const hung = await home.open(model(8), "webgpu", INPUT);
	await expect(whereIt(hung)).rejects.toThrow("it did not answer");
	expect(hosts).toHaveLength(1);
	expect(await whereIt(mesh)).toBe(1);
});

test("a worker that hangs can be given up: what it was asked fails at once, and is not asked again", async () => {
	const { home, hosts } = someHosts();
	const mesh = await home.open(model(7), "webgpu", INPUT);
	hosts[0]?.open.mockImplementation(async () => ({
		run: () =>
			new Promise((_resolve, reject) =>
				hosts[0]?.ended.addEventListener("abort", () =>
					reject(new Error("it was ended")),
				),
			),
		async close() {},
	}));
	const hung = await home.open(model(8), "webgpu", INPUT);
	const running = whereIt(hung);
	// The run has reached the worker.
	await Promise.resolve();
	await Promise.resolve();
	home.giveUp();
	await expect(running).rejects.toThrow("it was ended");
	expect(hosts).toHaveLength(1);
	expect(await whereIt(mesh)).toBe(1);
});

test("a net that is closed is not opened again", async () => {
	const { home, hosts } = someHosts();
	const mesh = await home.open(model(7), "wasm", INPUT);
	const other = await home.open(model(8), "wasm", INPUT);
	await mesh.close();
	hosts[0]?.close();
	await whereIt(other);
	expect(hosts[1]?.opened).toEqual(["8"]);
});

describe("the number of open nets", () => {
	test("is zero before the first net is opened", async () => {
		const { home } = someHosts();
		expect(await home.count()).toEqual({ worker: 0, net: 0, tensor: 0 });
	});

	test("is counted in the running worker, and is zero once it has ended", async () => {
		const { home, hosts } = someHosts();
		await home.open(model(7), "wasm", INPUT);
		expect(await home.count()).toEqual({ worker: 1, net: 1, tensor: 0 });
		hosts[0]?.close();
		expect(await home.count()).toEqual({ worker: 0, net: 0, tensor: 0 });
	});
});
