import { expect, it } from "vitest";
import { allFaults } from "../../scripts/faults/all-faults.ts";
import { runFaults } from "../../scripts/faults/run-faults.ts";

/** Faults that are quickly tried, of three kinds: it goes on by itself, it ends, it is there from the start. */
const QUICK = [
	"worker ended while reading",
	"tab closed",
	"kernels, one bit flipped",
];

it("npm run faults tries faults with the real extension, and sees what is said, lost and right again", async () => {
	const faults = allFaults({}).filter(({ name }) => QUICK.includes(name));
	const tried = await runFaults(faults, { gatheredSeconds: 5 });
	expect(tried.map(({ name }) => name)).toEqual(faults.map(({ name }) => name));
	expect(tried).toHaveLength(QUICK.length);
	const seen = new Map(tried.map((one) => [one.name, one]));
	expect(seen.get("worker ended while reading")).toMatchObject({
		told: { words: expect.stringContaining("readable") },
		user: null,
		rightAfterS: expect.any(Number),
		lost: { markers: 0 },
	});
	expect(seen.get("tab closed")).toMatchObject({
		told: { words: expect.stringMatching(/^Off in this tab/) },
		isOver: true,
		lost: { markers: 0 },
	});
	expect(seen.get("kernels, one bit flipped")).toMatchObject({
		told: { words: expect.stringContaining("model file") },
		user: expect.stringContaining("reinstalls"),
		rightAfterS: expect.any(Number),
	});
	// A busy machine may be late, but nothing else may fall short.
	const shortcomings = tried.flatMap((one) => one.shortcomings);
	expect(
		shortcomings.filter((one) => !one.startsWith("told only after")),
	).toEqual([]);
}, 300_000);
