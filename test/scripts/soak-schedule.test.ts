import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PER_HOUR, schedule } from "../../scripts/soak/schedule.ts";
import { soakOptions } from "../../scripts/soak/soak-options.ts";

/** The same seeds in every run. */
const RUNS = { seed: 1, numRuns: 20 };
const aSeed = fc.integer({ min: 1, max: 1_000_000 });

const HOUR = { seed: 1, hours: 1, seconds: 180 };

/** How many people are away, and whether the tab is hidden (1), after each act. */
function balances(happenings: ReturnType<typeof schedule>) {
	let away = 0;
	let hidden = 0;
	return happenings.map((one) => {
		if (one.act === "leave") away += one.count;
		if (one.act === "join") away -= one.count;
		if (one.act === "hide") hidden++;
		if (one.act === "show") hidden--;
		return { away, hidden };
	});
}

describe("the schedule of a soak", () => {
	it("is the same for the same seed and differs for another", () => {
		expect(schedule(HOUR)).toEqual(schedule(HOUR));
		expect(schedule({ ...HOUR, seed: 2 })).not.toEqual(schedule(HOUR));
	});

	it("is in the order of time and has the number of acts of an hour", () => {
		const all = schedule(HOUR);
		const times = all.map(({ atSeconds }) => atSeconds);
		expect(times).toEqual([...times].sort((a, b) => a - b));
		const count = (act: string) => all.filter((one) => one.act === act).length;
		expect(count("leave")).toBe(PER_HOUR.leave);
		expect(count("layout")).toBe(PER_HOUR.layout);
		expect(count("popup")).toBe(
			PER_HOUR.popup + 2 * (PER_HOUR.pace + PER_HOUR.reads),
		);
	});

	it("has the same number of acts in each hour of real time", () => {
		const third = schedule({ seed: 1, hours: 1 / 3, seconds: 1_200 });
		const leaves = third.filter(({ act }) => act === "leave");
		expect(leaves).toHaveLength(Math.round(PER_HOUR.leave / 3));
		const last = third.at(-1)?.atSeconds ?? 0;
		expect(last).toBeGreaterThan(1_000);
		expect(last).toBeLessThan(1_260);
	});

	it("ends with everybody there, all cameras on and the tab in front, and half of the room is never away", () => {
		fc.assert(
			fc.property(aSeed, (seed) => {
				const all = schedule({ ...HOUR, seed });
				const states = balances(all);
				expect(states.at(-1)).toEqual({ away: 0, hidden: 0 });
				for (const { away } of states) {
					expect(away).toBeGreaterThanOrEqual(0);
					expect(away).toBeLessThan(25);
				}
				const cameras = all.filter(({ act }) => act.startsWith("cameras"));
				expect(cameras.at(-1)?.act).toBe("cameras-on");
			}),
			RUNS,
		);
	});

	it.each([
		{ hours: 1, seconds: 180 },
		{ hours: 1 / 3, seconds: 1_200 },
	])(
		"restores every tried setting within a minute: $hours of an hour",
		(length) => {
			const perHourSeconds = length.seconds / length.hours;
			fc.assert(
				fc.property(aSeed, (seed) => {
					const changes = schedule({ ...length, seed }).flatMap((one) =>
						one.act === "popup" && one.change
							? [{ ...one.change, atSeconds: one.atSeconds }]
							: [],
					);
					for (const [name, usual] of [
						["reads", "attention-and-expression"],
						["pace", "balanced"],
					]) {
						const own = changes.filter((change) => change.name === name);
						expect(own.at(-1)?.value).toBe(usual);
						const tried = own.filter(({ value }) => value !== usual);
						expect(tried.length).toBe(own.length / 2);
						for (const { atSeconds } of tried) {
							const back = own.find(
								(one) => one.value === usual && one.atSeconds > atSeconds,
							);
							const heldSeconds = (back?.atSeconds ?? Infinity) - atSeconds;
							expect(heldSeconds).toBeLessThanOrEqual(perHourSeconds / 60);
						}
					}
				}),
				RUNS,
			);
		},
	);
});

describe("the soak's options", () => {
	const usual = {
		accelerated: false,
		real: false,
		minutes: "20",
		people: "49",
		seed: "1",
	};

	it("are numbers within their limits", () => {
		expect(soakOptions(usual)).toEqual({ minutes: 20, people: 49, seed: 1 });
		expect(soakOptions({ ...usual, minutes: "1.5" }).minutes).toBe(1.5);
	});

	it.each([
		[{ minutes: "soon" }, "--minutes"],
		[{ minutes: "0.5" }, "--minutes"],
		[{ people: "50" }, "--people"],
		[{ people: "9,25" }, "--people"],
		[{ seed: "" }, "--seed"],
		[{ accelerated: true, real: true }, "both are done"],
	])("are refused with a sentence: %j", (given, words) => {
		expect(() => soakOptions({ ...usual, ...given })).toThrow(words);
	});
});
