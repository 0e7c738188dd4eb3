import { describe, expect, it } from "vitest";
import { runSoak } from "../../scripts/soak/run-soak.ts";

describe("npm run soak", () => {
	it("sees people come and go and leaves nothing open", async () => {
		const { samples, done, verdict } = await runSoak({
			name: "short",
			people: 4,
			seconds: 16,
			hours: 0.13,
			seed: 1,
			sampleEverySeconds: 5,
			headless: true,
		});
		expect(verdict.leftOvers).toEqual({
			ofLooks: {},
			pictures: {},
			ofTab: {},
			ofDocument: {},
		});
		// In such a short time memory does not reach its level; only the long soak can judge it.
		expect(samples.length).toBeGreaterThanOrEqual(3);
		expect(done).toMatchObject({
			leave: expect.any(Number),
			popup: expect.any(Number),
		});
		const [first, last] = [samples[0], samples.at(-1)];
		expect(first?.open).toMatchObject({ tab: 2, net: 4, worker: 0 });
		expect(first?.documentMb).toBeGreaterThan(1);
		expect(last?.analysed).toBeGreaterThan(first?.analysed ?? 0);
	}, 300_000);
});
