import { describe, expect, it } from "vitest";
import { runBench } from "../../scripts/bench/measure/run-bench.ts";

const positive = expect.toSatisfy(
	(value: unknown) => typeof value === "number" && value > 0,
	"a positive number",
);

describe("npm run bench", () => {
	it("measures a crowd of one and prints the figures by their names", async () => {
		const bench = await runBench({
			version: "0.0.0",
			people: [1],
			cameras: [30],
			peers: false,
			seconds: 2,
			settleSeconds: 1,
			headless: true,
			flags: [],
		});
		const stage = { p50Ms: expect.any(Number), p95Ms: expect.any(Number) };
		expect(bench).toMatchObject({
			version: "0.0.0",
			date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
			machine: { cores: positive, browser: expect.stringMatching(/^Chromium/) },
			ratios: null,
			ratiosFollowed: null,
			crowds: [
				{
					people: 1,
					limitedBy: expect.stringMatching(/^(nothing|pace|machine)$/),
					looksPerSecond: { min: positive, median: positive },
					stages: {
						capture: stage,
						transport: stage,
						expression: stage,
						judgement: stage,
						publication: stage,
						look: stage,
					},
					mainThread: {
						addedShare: expect.any(Number),
						contentScriptShare: positive,
						longestContentScriptTaskMs: positive,
						contentScriptTasks: positive,
					},
					memory: { documentMb: positive },
				},
			],
			self: [
				{
					cameraPerSecond: 30,
					deliveredPerSecond: positive,
					analysedPerSecond: positive,
				},
			],
			package: { zippedMb: positive, unpackedMb: positive },
		});
		if (process.platform === "linux")
			expect(bench.crowds[0]?.cpu).toMatchObject({
				// A difference of two short measurements, which a busy machine makes negative now and then.
				together: expect.any(Number),
				extension: positive,
			});
	});
});
