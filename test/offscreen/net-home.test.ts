import { describe, expect, test, vi } from "vitest";
import type { Net } from "../../src/offscreen/net.ts";
import { netHome } from "../../src/offscreen/net-home.ts";
import type { NetHost } from "../../src/offscreen/net-host.ts";

const INPUT = { name: "crops", shape: [1] };
const ITEM = Float32Array.of(1);

/** Hosts that answer with their number; all that were started, in order. */
function someHosts() {
	const hosts: ReturnType<typeof aHost>[] = [];
	const home = netHome((threads) => {
		const host = aHost(hosts.length, threads);
		hosts.push(host);
		return host;
	});
	return { home, hosts };
}

function aHost(number: number, threads: number) {
	const end = new AbortController();
	const opened: string[] = [];
	const host = {
		threads,
		opened,
		ended: end.signal,
		open: vi.fn(async (model: Uint8Array): Promise<Net> => {
			opened.push(String(model[0]));
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
			return { session: opened.length, tensor: number };
		},
		close: vi.fn(() => end.abort()),
		retire: vi.fn(() => end.abort()),
	};
	return host satisfies NetHost;
}

const whereIt = async (net: Net) => (await net.run([ITEM], ["a"]))[0]?.[0]?.[0];

describe("nets", () => {
	test("run in one worker, on one thread", async () => {
		const { home, hosts } = someHosts();
		const mesh = await home.open(Uint8Array.of(7), "wasm", INPUT);
		await home.open(Uint8Array.of(8), "wasm", INPUT);
		expect(await whereIt(mesh)).toBe(0);
		expect(hosts.map(({ threads, opened }) => [threads, opened])).toEqual([
			[1, ["7", "8"]],
		]);
	});

	test("that cannot be opened reject, and may be tried again", async () => {
		const { home, hosts } = someHosts();
		await home.open(Uint8Array.of(7), "wasm", INPUT);
		hosts[0]?.open.mockRejectedValueOnce(new Error("no such operator"));
		await expect(home.open(Uint8Array.of(8), "wasm", INPUT)).rejects.toThrow(
			"no such operator",
		);
		await expect(
			home.open(Uint8Array.of(8), "wasm", INPUT),
		).resolves.toBeDefined();
	});
});

describe("another number of threads", () => {
	test("moves all nets to a new worker, and ends the old one when they are there", async () => {
		const { home, hosts } = someHosts();
		const mesh = await home.open(Uint8Array.of(7), "wasm", INPUT);
		await home.setThreads(2);
		expect(await whereIt(mesh)).toBe(1);
		expect(hosts[1]).toMatchObject({ threads: 2, opened: ["7"] });
		expect(hosts[0]?.retire).toHaveBeenCalledTimes(1);
	});

	test("is remembered before the first net is there", async () => {
		const { home, hosts } = someHosts();
		await home.setThreads(2);
		await home.open(Uint8Array.of(7), "wasm", INPUT);
		expect(hosts.map(({ threads }) => threads)).toEqual([2]);
	});

	test("that is the same moves nothing", async () => {
		const { home, hosts } = someHosts();
		await home.open(Uint8Array.of(7), "wasm", INPUT);
		await home.setThreads(1);
		expect(hosts).toHaveLength(1);
	});

	test("that cannot be had leaves the nets where they are", async () => {
		const hosts: ReturnType<typeof aHost>[] = [];
		const home = netHome((threads) => {
			const host = aHost(hosts.length, threads);
			if (threads > 1) host.open.mockRejectedValue(new Error("no memory"));
			hosts.push(host);
			return host;
		});
		const mesh = await home.open(Uint8Array.of(7), "wasm", INPUT);
		await expect(home.setThreads(2)).rejects.toThrow("no memory");
		expect(await whereIt(mesh)).toBe(0);
		expect(hosts[1]?.close).toHaveBeenCalledTimes(1);
		expect(hosts[0]?.ended.aborted).toBe(false);
	});

	test("wanted and no longer wanted leaves one worker", async () => {
		const { home, hosts } = someHosts();
		const mesh = await home.open(Uint8Array.of(7), "wasm", INPUT);
		await Promise.all([home.setThreads(2), home.setThreads(1)]);
		const running = hosts.filter(({ ended }) => !ended.aborted);
		expect(running.map(({ threads }) => threads)).toEqual([1]);
		await whereIt(mesh);
		expect(hosts.filter(({ ended }) => !ended.aborted)).toHaveLength(1);
	});
});

describe("a worker that breaks", () => {
	test("is replaced with the next run, and the nets are opened anew", async () => {
		const { home, hosts } = someHosts();
		const mesh = await home.open(Uint8Array.of(7), "wasm", INPUT);
		hosts[0]?.close();
		expect(await whereIt(mesh)).toBe(1);
		expect(hosts[1]?.opened).toEqual(["7"]);
	});

	test("under a run costs only that run's first try", async () => {
		const { home, hosts } = someHosts();
		const mesh = await home.open(Uint8Array.of(7), "wasm", INPUT);
		hosts[0]?.open.mockImplementation(async () => ({
			async run() {
				hosts[0]?.close();
				throw new Error("out of memory");
			},
			async close() {},
		}));
		const other = await home.open(Uint8Array.of(8), "wasm", INPUT);
		expect(await whereIt(other)).toBe(1);
		expect(await whereIt(mesh)).toBe(1);
	});
});

test("a net that is closed is not moved", async () => {
	const { home, hosts } = someHosts();
	const mesh = await home.open(Uint8Array.of(7), "wasm", INPUT);
	await home.open(Uint8Array.of(8), "wasm", INPUT);
	await mesh.close();
	await home.setThreads(2);
	expect(hosts[1]?.opened).toEqual(["8"]);
});

describe("what is open", () => {
	test("is nothing before the first net is", async () => {
		const { home } = someHosts();
		expect(await home.count()).toEqual({ worker: 0, session: 0, tensor: 0 });
	});

	test("is counted in every worker that runs, also in one whose last run is under way", async () => {
		const { home, hosts } = someHosts();
		await home.open(Uint8Array.of(7), "wasm", INPUT);
		hosts[0]?.retire.mockImplementation(() => {});
		await home.setThreads(2);
		expect(await home.count()).toEqual({ worker: 2, session: 2, tensor: 1 });
		hosts[0]?.close();
		expect(await home.count()).toEqual({ worker: 1, session: 1, tensor: 1 });
	});
});
