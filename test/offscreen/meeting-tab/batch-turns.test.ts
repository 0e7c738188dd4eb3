import { describe, expect, test } from "vitest";
import {
	batchTurns,
	type TabTurns,
} from "../../../src/offscreen/meeting-tab/batch-turns.ts";

/** Turns on a clock that only batches move; `done` lists them in the order of their ends. */
function onASimulatedClock() {
	let nowMs = 0;
	const done: string[] = [];
	const turns = batchTurns(
		() => nowMs,
		() => new Promise((resolve) => setImmediate(resolve)),
	);
	const batch = (tab: TabTurns, name: string, tookMs: number) =>
		tab.take(async () => {
			await null;
			nowMs += tookMs;
			done.push(name);
		});
	return { turns, done, batch };
}

describe("turns", () => {
	test("of one tab come in order, one at a time, and the caller goes on before they begin", async () => {
		const { turns } = onASimulatedClock();
		const tab = turns.join(() => 1);
		const happened: string[] = [];
		const work = (name: string) =>
			tab.take(async () => {
				happened.push(`begin ${name}`);
				await new Promise((resolve) => setImmediate(resolve));
				happened.push(`end ${name}`);
			});
		const all = [work("a"), work("b")];
		expect(happened).toEqual([]);
		await Promise.all(all);
		expect(happened).toEqual(["begin a", "end a", "begin b", "end b"]);
	});

	test("a tab with many batches waiting delays another tab by one at most", async () => {
		const { turns, done, batch } = onASimulatedClock();
		const [greedy, modest] = [turns.join(() => 1), turns.join(() => 1)];
		const all = Array.from({ length: 20 }, (_, i) =>
			batch(greedy, `greedy ${i}`, 100),
		);
		await all[4];
		await batch(modest, "modest", 100);
		expect(done.length).toBeLessThanOrEqual(7);
		await Promise.all(all);
		expect(done).toHaveLength(21);
	});

	test("tabs that always wait get time in proportion to their weights", async () => {
		const { turns, done, batch } = onASimulatedClock();
		const [heavy, light] = [turns.join(() => 1), turns.join(() => 0.25)];
		// The light tab's batches are short, but its time counts, not their number.
		const all = [
			...Array.from({ length: 100 }, () => batch(heavy, "heavy", 40)),
			...Array.from({ length: 100 }, () => batch(light, "light", 10)),
		];
		await all[79];
		const lightMs = 10 * done.filter((name) => name === "light").length;
		expect(lightMs).toBeGreaterThan(0.8 * 0.25 * 80 * 40);
		expect(lightMs).toBeLessThan(1.2 * 0.25 * 80 * 40);
		await Promise.all(all);
	});

	test("a batch that arrives while another holds the thread is counted before the next turn", async () => {
		const { turns, done, batch } = onASimulatedClock();
		const [greedy, modest] = [turns.join(() => 0.1), turns.join(() => 1)];
		const all = [
			batch(greedy, "greedy 1", 100),
			batch(greedy, "greedy 2", 100),
		];
		// As a page's answer, it is delivered in a task of its own, which no microtask of the batches lets in.
		const arrived = new Promise<void>((resolve) =>
			setImmediate(() => resolve(batch(modest, "modest", 100))),
		);
		await Promise.all([...all, arrived]);
		expect(done).toEqual(["greedy 1", "modest", "greedy 2"]);
	});

	test("a tab that was idle has saved no time, so it cannot keep the others waiting later", async () => {
		const { turns, done, batch } = onASimulatedClock();
		const [busy, idle] = [turns.join(() => 1), turns.join(() => 1)];
		for (let i = 0; i < 50; i++) await batch(busy, "busy", 100);
		done.length = 0;
		const all = Array.from({ length: 10 }, () => [
			batch(idle, "idle", 100),
			batch(busy, "busy", 100),
		]).flat();
		await Promise.all(all);
		expect(done.slice(0, 10).filter((name) => name === "idle").length).toBe(5);
	});

	test("a batch that throws tells its own tab, and the next one has its turn", async () => {
		const { turns } = onASimulatedClock();
		const [broken, sound] = [turns.join(() => 1), turns.join(() => 1)];
		const thrown = broken.take(async () => {
			throw new Error("no pixels");
		});
		const after = sound.take(async () => {});
		await expect(thrown).rejects.toThrow("no pixels");
		await expect(after).resolves.toBeUndefined();
	});
});
