import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { netWorkerClient } from "../../../src/offscreen/inference/net-worker-client.ts";
import { aWorker } from "../../support/fake-worker.ts";

const INPUT = { name: "crops", shape: [2] };
const MODEL = { bytes: new Uint8Array(3), plan: null };
const ITEM = Float32Array.of(1, 2);

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

async function anOpenNet() {
	const worker = aWorker();
	const host = netWorkerClient(worker);
	const opening = host.open(MODEL, "wasm", INPUT);
	worker.answer([]);
	return { worker, host, net: await opening };
}

describe("a net in a worker", () => {
	test("is opened there", async () => {
		const { worker } = await anOpenNet();
		expect(worker.sent).toEqual([
			{
				type: "net/opened",
				...{ call: 1, net: 1, provider: "wasm", input: INPUT },
				model: MODEL.bytes,
			},
		]);
	});

	test("answers each run with its own rows, in whatever order they come", async () => {
		const { worker, net } = await anOpenNet();
		const first = net.run([ITEM], ["a"]);
		const second = net.run([ITEM, ITEM], ["a"]);
		worker.answer([[Float32Array.of(3)], []], 3);
		worker.answer([[Float32Array.of(7)]], 2);
		expect(await second).toEqual([[Float32Array.of(3)], []]);
		expect(await first).toEqual([[Float32Array.of(7)]]);
	});

	test("leaves the inputs intact, since they may have to be run elsewhere", async () => {
		const { worker, net } = await anOpenNet();
		net.run([ITEM], ["a"]).catch(() => {});
		expect(worker.transferred).toEqual([]);
		expect(ITEM).toHaveLength(2);
	});

	test("rejects with the worker's reason if it fails there", async () => {
		const { worker, net } = await anOpenNet();
		const run = net.run([ITEM], ["a"]);
		worker.say({ type: "net/failed", call: 2, why: "device lost" });
		await expect(run).rejects.toThrow("device lost");
	});

	test("ignores answers that it did not ask for", async () => {
		const { worker, net } = await anOpenNet();
		const run = net.run([ITEM], ["a"]);
		for (const message of [null, "rows", { type: "net/answered", call: 9 }])
			worker.say(message);
		worker.answer([], 2);
		expect(await run).toEqual([]);
	});
});

test("open nets and tensors are counted in the worker", async () => {
	const { worker, host } = await anOpenNet();
	const counted = host.count();
	expect(worker.sent.at(-1)).toEqual({ type: "nets/counted", call: 2 });
	const open = { net: 3, tensor: 1 };
	worker.say({ type: "nets/open", call: 2, open });
	expect(await counted).toEqual(open);
});

test("an answer of the wrong kind is rejected", async () => {
	const { worker, host, net } = await anOpenNet();
	const run = net.run([ITEM], ["a"]);
	const counted = host.count();
	worker.say({ type: "nets/open", call: 2, open: { net: 1, tensor: 0 } });
	worker.answer([], 3);
	await expect(run).rejects.toThrow("something else");
	await expect(counted).rejects.toThrow("something else");
});

describe("the worker's end", () => {
	test("by an error rejects all calls in progress, and all later ones", async () => {
		const { worker, host, net } = await anOpenNet();
		const run = net.run([ITEM], ["a"]);
		worker.fail("out of memory");
		await expect(run).rejects.toThrow("out of memory");
		await expect(net.run([ITEM], ["a"])).rejects.toThrow("has ended");
		expect(host.ended.aborted).toBe(true);
		expect(worker.timesTerminated).toBe(1);
	});

	test("comes eight seconds after a net that answered before is asked in vain", async () => {
		const { worker, host, net } = await anOpenNet();
		const first = net.run([ITEM], ["a"]);
		worker.answer([], 2);
		await first;
		const run = net.run([ITEM], ["a"]);
		const rejected = expect(run).rejects.toThrow("did not answer");
		await vi.advanceTimersByTimeAsync(8_000);
		await rejected;
		expect(worker.timesTerminated).toBe(1);
		expect(host.hasHung).toBe(true);
	});

	test("waits for a slow worker four times as long as its longest run", async () => {
		const { worker, net } = await anOpenNet();
		const first = net.run([ITEM], ["a"]);
		await vi.advanceTimersByTimeAsync(3_000);
		worker.answer([], 2);
		await first;
		const run = net.run([ITEM], ["a"]);
		await vi.advanceTimersByTimeAsync(11_900);
		expect(worker.timesTerminated).toBe(0);
		worker.answer([], 3);
		expect(await run).toEqual([]);
	});

	test("comes if it does not answer a net's first run for half a minute", async () => {
		const { worker, net } = await anOpenNet();
		const run = net.run([ITEM], ["a"]);
		const rejected = expect(run).rejects.toThrow("did not answer");
		await vi.advanceTimersByTimeAsync(30_000);
		await rejected;
		expect(worker.timesTerminated).toBe(1);
	});

	test("leaves no timer behind", async () => {
		const { host, net } = await anOpenNet();
		const run = net.run([ITEM], ["a"]);
		host.close();
		await expect(run).rejects.toThrow("was ended");
		expect(host.hasHung).toBe(false);
		expect(vi.getTimerCount()).toBe(0);
	});
});
