import { describe, expect, it } from "vitest";
import { allFaults } from "../../scripts/faults/all-faults.ts";
import { runFaults } from "../../scripts/faults/run-faults.ts";

/** Faults that are quickly tried, of three kinds: it goes on by itself, it ends, it is there from the start. */
const QUICK = [
	{
		name: "worker ended while reading",
		says: /facing the call/,
		user: null,
		isOver: false,
	},
	{
		name: "tab closed",
		says: /^Off in this tab/,
		user: null,
		isOver: true,
	},
	{
		name: "kernels, one bit flipped",
		says: /missing or damaged/,
		user: /reinstalls/,
		isOver: false,
	},
];

/** Each fault has a browser of its own and mostly waits, so all are tried at once. */
const faults = describe.concurrent;

faults("npm run faults", () => {
	it.each(QUICK)(
		"sees what is said, what is lost, and how it gets right again: $name",
		async ({ name, says, user, isOver }) => {
			const tried = await runFaults(
				allFaults({}).filter((fault) => fault.name === name),
				{ gatheredSeconds: 5 },
			);
			expect(tried).toEqual([
				expect.objectContaining({
					name,
					told: {
						words: expect.stringMatching(says),
						afterS: expect.any(Number),
					},
					user: user && expect.stringMatching(user),
					rightAfterS: isOver ? null : expect.any(Number),
					isOver,
				}),
			]);
			// A busy machine may be late, but nothing else may fall short.
			const shortcomings = tried.flatMap((one) => one.shortcomings);
			expect(
				shortcomings.filter((one) => !one.startsWith("told only after")),
			).toEqual([]);
			const markers = tried.map(({ lost }) => lost?.markers ?? 0);
			expect(markers).toEqual([0]);
		},
		300_000,
	);
});
