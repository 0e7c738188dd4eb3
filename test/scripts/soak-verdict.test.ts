import { describe, expect, it } from "vitest";
import type { LeftOvers } from "../../scripts/soak/leave-meeting.ts";
import { leftOver, openCountsIn } from "../../scripts/soak/open-counts.ts";
import { theilSen } from "../../scripts/soak/slope.ts";
import type { Sample } from "../../scripts/soak/take-sample.ts";
import { judge } from "../../scripts/soak/verdict.ts";
import { seededRandom } from "../support/seeded-random.ts";

const SECONDS = 1_200;
const EVERY_SECONDS = 10;

/** Twenty minutes of samples in which memory goes up and down as usual; `grown` gives the values that differ after some hours. */
function aSoak(grown: (hours: number) => Partial<Sample> = () => ({})) {
	const random = seededRandom(7);
	return Array.from({ length: SECONDS / EVERY_SECONDS + 1 }, (_, i): Sample => {
		const atSeconds = i * EVERY_SECONDS;
		const sample = {
			atSeconds,
			people: 49,
			documentMb: 60 + 2 * random() + (i % 9 === 0 ? 8 : 0),
			extensionMb: 180 + 10 * random(),
			pageHeapMb: 12 + random(),
			pageMb: 150 + 10 * random(),
			pageNodes: 900,
			pageListeners: 120,
			open: {
				picture: Math.floor(8 * random()),
				tensor: 0,
				session: 3,
				tilePort: 2,
				roomPort: 1,
				tab: 2,
			},
			contentPictures: 0,
			latencyP50Ms: 120 + 60 * random(),
			latencyP95Ms: 300 + 300 * random(),
			analysed: 70 * atSeconds,
			problems: [],
		};
		return { ...sample, ...grown(atSeconds / 3_600) };
	});
}

const NOTHING_LEFT: LeftOvers = {
	ofLooks: {},
	pictures: {},
	ofTab: {},
	ofDocument: {},
};

const verdictOf = (samples: readonly Sample[], leftOvers = NOTHING_LEFT) =>
	judge({ samples, leftOvers, settleSeconds: 120, hoursPerSecond: 1 / 3_600 });

describe("a soak's verdict", () => {
	it("finds no fault if values only go up and down", () => {
		expect(verdictOf(aSoak()).faults).toEqual([]);
	});

	it("does not take the start, in which memory fills to its level, for growth", () => {
		const filling = aSoak((hours) => ({
			documentMb: 60 * Math.min(1, (hours * 3_600) / 110),
		}));
		expect(verdictOf(filling).faults).toEqual([]);
	});

	it.each([
		["a bitmap a minute", (hours: number) => ({ documentMb: 60 + 18 * hours })],
		["a page's heap", (hours: number) => ({ pageHeapMb: 12 + 4 * hours })],
		["latency", (hours: number) => ({ latencyP50Ms: 120 + 900 * hours })],
		[
			"ports",
			(hours: number) => ({ open: { roomPort: Math.floor(30 * hours) } }),
		],
		[
			"pictures in the content script",
			(hours: number) => ({ contentPictures: Math.floor(12 * hours) }),
		],
	])("finds a leak: %s", (_what, grown) => {
		const { faults } = verdictOf(aSoak(grown));
		expect(faults).toEqual([expect.stringMatching(/grows by/)]);
	});

	it("finds a leak in the noise of a garbage collector", () => {
		const random = seededRandom(3);
		const leaking = aSoak((hours) => ({
			documentMb: 60 + 30 * hours + 4 * random(),
		}));
		const [growth] = verdictOf(leaking).growths;
		expect(growth).toMatchObject({ name: "documentMb", grows: true });
		expect(growth?.low).toBeLessThan(30);
		expect(growth?.high).toBeGreaterThan(30);
	});

	it("names everything that is left over, and when", () => {
		const { faults } = verdictOf(aSoak(), {
			...NOTHING_LEFT,
			ofLooks: { picture: 3 },
			ofTab: { roomPort: 1, tab: -1 },
		});
		expect(faults).toEqual([
			"3 picture left over when everybody has left",
			"1 roomPort left over when the tab is switched off",
			"1 tab too many closed when the tab is switched off",
		]);
	});

	it("is a failure if there are too few samples to judge", () => {
		expect(verdictOf(aSoak().slice(0, 5)).faults).toEqual([
			expect.stringMatching(/too few/),
		]);
	});

	it("leaves out figures that this system does not report", () => {
		const { growths } = verdictOf(aSoak(() => ({ extensionMb: null })));
		expect(growths.find(({ name }) => name === "extensionMb")).toMatchObject({
			level: null,
			perHour: null,
			grows: false,
		});
	});
});

describe("a slope", () => {
	const line = (rise: (x: number) => number) =>
		Array.from({ length: 40 }, (_, x) => ({ x, y: rise(x) }));

	it("is that of the line despite single outliers", () => {
		const slope = theilSen(line((x) => 2 * x + (x % 10 === 3 ? 500 : 0)));
		expect(slope?.slope).toBeCloseTo(2);
		expect(slope?.low).toBeLessThanOrEqual(2);
	});

	it("has an interval that contains zero if there is only noise", () => {
		for (let seed = 1; seed <= 50; seed++) {
			const random = seededRandom(seed);
			const { low = 1, high = -1 } = theilSen(line(() => random())) ?? {};
			expect(low).toBeLessThan(0);
			expect(high).toBeGreaterThan(0);
		}
	});

	it("has a wider interval if neighbouring values are similar, since a slow wave is no trend", () => {
		const wave = theilSen(line((x) => Math.sin(x / 6)));
		expect(wave?.low).toBeLessThan(0);
		expect(wave?.high).toBeGreaterThan(0);
	});

	it("is unknown if there are too few points", () => {
		expect(theilSen(line((x) => x).slice(0, 3))).toBeNull();
		expect(theilSen([])).toBeNull();
	});
});

describe("the counts of open resources", () => {
	const counts = { picture: 0, batch: 1, tileMemory: 9, tensor: 0 };

	it("are numbers by kind, and nothing else is accepted", () => {
		expect(openCountsIn(counts)).toEqual(counts);
		expect(() => openCountsIn(null)).toThrow("did not say");
		expect(() => openCountsIn({ ...counts, batch: "1" })).toThrow("batch");
		expect(() => openCountsIn({ picture: 0 })).toThrow("Nobody counts");
	});

	it("differ if more or fewer are open than before", () => {
		expect(leftOver({ tab: 1 }, { tab: 1, picture: 0 })).toEqual({});
		expect(leftOver({ tab: 1 }, { tab: 2, tensor: -1 })).toEqual({
			tab: 1,
			tensor: -1,
		});
	});
});
