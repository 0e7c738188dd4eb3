import { beforeAll, describe, expect, test, vi } from "vitest";
import { MOST_CAPTURE_MS } from "../../../src/contract/tile-port.ts";
import { PACES, type Pace } from "../../../src/core/base/preferences.ts";
import { median } from "../../../src/core/base/statistics.ts";
import { THRESHOLDS } from "../../../src/core/base/thresholds.ts";
import { countLooks } from "../../../src/offscreen/meeting-tab/count-looks.ts";
import { lookSchedule } from "../../../src/offscreen/meeting-tab/look-schedule.ts";
import { aDistribution, aLiveParticipant } from "../../support/builders.ts";
import {
	A_GRAPHICS_CARD,
	type SimulatedComputer,
	type SimulatedLook,
	type SimulatedRun,
	simulate,
	TWO_SERVER_CORES,
} from "../../support/simulated-computer.ts";
import {
	aCalmPerson,
	aRestlessPerson,
	type SimulatedPerson,
} from "../../support/simulated-person.ts";

// A simulation of 300 videos takes seconds, and many times as long on a machine that does much else. Only a test that hangs takes longer than this.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const { coreShare, longestMs, mostOfOneCore } = THRESHOLDS.schedule;
/** By then everybody has been looked at, and the cost of that is known. */
const WARM_MS = 10_000;

const COMPUTERS = [
	["two server cores", TWO_SERVER_CORES],
	["one core", { ...TWO_SERVER_CORES, cores: 1 }],
	["a graphics card", A_GRAPHICS_CARD],
] as const satisfies readonly [string, SimulatedComputer][];

function crowd(
	count: number,
	make: (id: string, seed: number) => SimulatedPerson,
	seed = 0,
) {
	return Array.from({ length: count }, (_, i) =>
		make(`p${i}`, seed * 1_000 + i + 1),
	);
}

/** The share of these ten seconds in which the thread was at work. */
function shareFrom({ busy }: SimulatedRun, fromMs: number): number {
	const toMs = fromMs + 10_000;
	const within = busy.map((one) =>
		Math.max(0, Math.min(one.toMs, toMs) - Math.max(one.fromMs, fromMs)),
	);
	return within.reduce((sum, ms) => sum + ms, 0) / 10_000;
}

interface Wait {
	readonly key: string;
	readonly atMs: number;
	readonly ms: number;
	readonly look: SimulatedLook;
}

/** The waits from each look to the same person's next. */
function waitsIn({ looks }: SimulatedRun, fromMs = WARM_MS): readonly Wait[] {
	const last = new Map<string, number>();
	const waits: Wait[] = [];
	for (const look of [...looks].sort((a, b) => a.atMs - b.atMs)) {
		const key = `${look.tab}/${look.id}`;
		const before = last.get(key);
		if (before !== undefined && before >= fromMs)
			waits.push({ key, atMs: look.atMs, ms: look.atMs - before, look });
		last.set(key, look.atMs);
	}
	return waits;
}

const longest = (waits: readonly Wait[]) =>
	Math.max(0, ...waits.map(({ ms }) => ms));

function grouped<T>(
	values: readonly T[],
	keyOf: (value: T) => string,
): readonly (readonly T[])[] {
	const groups = new Map<string, T[]>();
	for (const value of values) {
		const key = keyOf(value);
		groups.set(key, [...(groups.get(key) ?? []), value]);
	}
	return [...groups.values()];
}

/** Each person's mean wait. */
function meanWaits(waits: readonly Wait[]): readonly number[] {
	return grouped(waits, ({ key }) => key).map(
		(own) => own.reduce((sum, { ms }) => sum + ms, 0) / own.length,
	);
}

/** The share of a core that looks take if everybody is at the longest wait. */
function leastShare({ busy, looks }: SimulatedRun, count: number): number {
	const spentMs = busy.reduce(
		(sum, { fromMs, toMs }) => sum + toMs - fromMs,
		0,
	);
	return (count * spentMs) / looks.length / longestMs;
}

describe.each(COMPUTERS)("on %s", (_, computer) => {
	describe.each([1, 2, 9, 25, 49, 100, 200])("%d people", (count) => {
		// Simulations are slow, so not every size is run at every pace.
		const paces: readonly Pace[] =
			count === 9 || count === 49 ? PACES : ["balanced"];
		test.each(paces)(
			"%s: the share is kept, and nobody starves",
			async (pace) => {
				const people = crowd(count, aRestlessPerson);
				const seconds = count > 49 ? 20 : 30;
				const run = await simulate([people], computer, pace, seconds);
				const waits = waitsIn(run);
				const least = leastShare(run, count);
				for (let fromMs = 10_000; fromMs < seconds * 1_000; fromMs += 10_000) {
					const share = shareFrom(run, fromMs);
					expect(share).toBeLessThanOrEqual(1);
					if (least <= mostOfOneCore)
						expect(share).toBeLessThanOrEqual(
							Math.max(coreShare[pace], least) * 1.05,
						);
				}
				if (least <= mostOfOneCore)
					expect(longest(waits)).toBeLessThanOrEqual(2_000);
				const own = grouped(run.looks, ({ id }) => id);
				expect(own).toHaveLength(count);
				const fairMs = Math.max(2_000, least * longestMs * 1.5);
				for (const looks of own)
					expect(
						seconds * 1_000 - (looks.at(-1)?.atMs ?? 0),
					).toBeLessThanOrEqual(fairMs + 500);
			},
		);
	});

	test.each([9, 49])(
		"a newcomer to %d people is looked at within half a second",
		async (count) => {
			const joining = [21_003, 24_340, 28_777].map((atMs, i) =>
				aRestlessPerson(`late${i}`, 77 + i, atMs),
			);
			const people = [...crowd(count, aRestlessPerson), ...joining];
			const { looks } = await simulate([people], computer, "gentle", 32);
			for (const { id, joinsAtMs } of joining) {
				const first = looks.find((look) => look.id === id);
				expect((first?.doneAtMs ?? Infinity) - joinsAtMs).toBeLessThan(500);
			}
		},
	);

	test.each([9, 100])(
		"%d people with equal desired intervals wait equally long",
		async (count) => {
			const run = await simulate(
				[crowd(count, aCalmPerson)],
				computer,
				"balanced",
				30,
			);
			const means = meanWaits(waitsIn(run));
			expect(Math.max(...means) / Math.min(...means)).toBeLessThanOrEqual(1.5);
		},
	);
});

describe("with spare capacity", () => {
	test.each([
		["two server cores", TWO_SERVER_CORES, 9],
		["a graphics card", A_GRAPHICS_CARD, 49],
	] as const)(
		"%s: desired intervals are kept, and the rest of the share stays unused",
		async (_, computer, count) => {
			const people = crowd(count, aRestlessPerson, 3);
			const run = await simulate([people], computer, "eager", 30);
			expect(new Set(run.said.map(({ limitedBy }) => limitedBy))).toEqual(
				new Set(["nothing"]),
			);
			// Only people whose desired interval was the same throughout.
			const steady = waitsIn(run).filter(
				({ look }) => look.reason === "learning",
			);
			const ratio = median(steady.map(({ ms, look }) => ms / look.desiredMs));
			expect(ratio).toBeGreaterThan(0.8);
			expect(ratio).toBeLessThan(1.15);
		},
	);

	test("an expression is read at every other look at most", async () => {
		const run = await simulate(
			[crowd(9, aCalmPerson)],
			TWO_SERVER_CORES,
			"eager",
			60,
		);
		const late = run.looks.filter(({ atMs }) => atMs > WARM_MS);
		const read = late.filter(({ readsExpression }) => readsExpression);
		expect(read.length / late.length).toBeLessThan(0.55);
		expect(read.length / late.length).toBeGreaterThan(0.2);
	});
});

describe("without spare capacity", () => {
	let run: SimulatedRun;
	beforeAll(async () => {
		run = await simulate(
			[crowd(25, aRestlessPerson, 5)],
			TWO_SERVER_CORES,
			"balanced",
			90,
		);
	});

	test("people who change are looked at sooner than people who are calm", () => {
		const waits = waitsIn(run);
		const typical = (isUrgent: boolean) =>
			median(
				waits
					.filter(({ look: { reason } }) =>
						isUrgent
							? ["doubted", "speaking", "near-limit"].includes(reason)
							: ["learning", "calm", "unchanged"].includes(reason),
					)
					.map(({ ms }) => ms),
			);
		expect(typical(true)).toBeLessThan(typical(false) * 0.7);
	});

	test("the limit is reported and kept", () => {
		const limits = run.said.slice(15).map(({ limitedBy }) => limitedBy);
		expect(new Set(limits)).toEqual(new Set(["pace"]));
	});
});

describe("several tabs", () => {
	test("have equal parts of the pace, and what one does not need, the others get", async () => {
		const tabs = [18, 4, 0].map((count) => crowd(count, aCalmPerson));
		const run = await simulate(tabs, TWO_SERVER_CORES, "balanced", 30);
		const waits = waitsIn(run);
		const [large, small] = ["0/", "1/"].map((tab) =>
			meanWaits(waits.filter(({ key }) => key.startsWith(tab))),
		);
		expect(large).toHaveLength(18);
		expect(small).toHaveLength(4);
		for (const means of [large ?? [], small ?? []])
			expect(Math.max(...means) / Math.min(...means)).toBeLessThanOrEqual(1.5);
		// The four want less than their part, and the others get the rest.
		expect(Math.max(...(small ?? []))).toBeLessThan(700);
		expect(Math.max(...(large ?? []))).toBeLessThan(2_000);
		for (const fromMs of [10_000, 20_000])
			expect(shareFrom(run, fromMs)).toBeLessThanOrEqual(
				coreShare.balanced * 1.05,
			);
	});
});

describe.each(COMPUTERS)(
	"a meeting beside another tab, on %s",
	(_, computer) => {
		/** How many looks the first tab's people get, of those that they get while their tab is alone. */
		async function shareKept(
			people: readonly SimulatedPerson[],
			beside: readonly SimulatedPerson[],
		): Promise<number> {
			const looksOfFirst = async (tabs: readonly (typeof people)[]) => {
				const { looks } = await simulate(tabs, computer, "balanced", 30);
				return looks.filter(({ tab, atMs }) => tab === 0 && atMs >= WARM_MS)
					.length;
			};
			return (
				(await looksOfFirst([people, beside])) / (await looksOfFirst([people]))
			);
		}

		test.each([
			[2, 250],
			[9, 300],
			[25, 250],
			[49, 250],
			[25, 100],
		])(
			"%d people keep nine of ten looks beside %d videos",
			async (count, videos) => {
				const flood = crowd(videos, aRestlessPerson, 7);
				const kept = await shareKept(crowd(count, aRestlessPerson), flood);
				expect(kept).toBeGreaterThan(0.9);
			},
		);

		test("keeps its looks while many videos are looked at for the first time on a slow computer", async () => {
			const slow = { ...computer, slownessAt: () => 4 };
			const flood = crowd(200, aRestlessPerson, 7).map((one) => ({
				...one,
				joinsAtMs: WARM_MS,
			}));
			const people = crowd(9, aRestlessPerson);
			const looksAmong = async (tabs: readonly (typeof people)[]) => {
				const { looks } = await simulate(tabs, slow, "balanced", 25);
				return looks.filter(({ tab, atMs }) => tab === 0 && atMs >= WARM_MS)
					.length;
			};
			const alone = await looksAmong([people]);
			expect(await looksAmong([people, flood])).toBeGreaterThan(0.9 * alone);
		});

		test("keeps its looks if the other page says that captures take very long", async () => {
			const liars = crowd(9, aCalmPerson, 7).map((one) => ({
				...one,
				captureMs: MOST_CAPTURE_MS,
			}));
			const kept = await shareKept(crowd(6, aCalmPerson), liars);
			expect(kept).toBeGreaterThan(0.9);
		});
	},
);

describe.each([2, 10])(
	"a computer that becomes %d times as slow within half a minute",
	(factor) => {
		const HOT_MS = [30_000, 90_000] as const;
		/** Slower over half a minute, hot for half a minute, and faster again over half a minute. */
		const slownessAt = (atMs: number) => {
			const since = Math.min(1, Math.max(0, (atMs - HOT_MS[0]) / 30_000));
			const after = Math.min(1, Math.max(0, (atMs - HOT_MS[1]) / 30_000));
			return factor ** (since - after);
		};
		const computer = { ...TWO_SERVER_CORES, slownessAt };
		let run: SimulatedRun;
		/** The typical wait in each stretch of five seconds. */
		let typical: readonly number[];
		beforeAll(async () => {
			const people = crowd(12, aCalmPerson);
			run = await simulate([people], computer, "balanced", 180);
			const waits = waitsIn(run);
			typical = Array.from({ length: 34 }, (_, i) => {
				const fromMs = WARM_MS + i * 5_000;
				const own = waits.filter(
					({ atMs }) => atMs >= fromMs && atMs < fromMs + 5_000,
				);
				return median(own.map(({ ms }) => ms));
			});
		});

		test("looks become rarer step by step, and frequent again", () => {
			const cool = typical[3] ?? 0;
			const hot = Math.max(...typical);
			expect(hot).toBeGreaterThan(cool * 1.3);
			for (const [i, ms] of typical.entries()) {
				const before = typical[i - 1] ?? ms;
				expect(Math.max(ms / before, before / ms)).toBeLessThan(2.1);
			}
			expect(typical.at(-1) ?? 0).toBeLessThan(1_100);
		});

		test("while it stays hot, intervals do not swing", () => {
			const steady = typical.slice((75_000 - WARM_MS) / 5_000, 16);
			expect(Math.max(...steady) / Math.min(...steady)).toBeLessThan(1.3);
			for (const fromMs of [70_000, 80_000])
				expect(shareFrom(run, fromMs)).toBeLessThanOrEqual(
					(factor === 2 ? coreShare.balanced : mostOfOneCore) * 1.05,
				);
		});

		test("the core is never overloaded, and no picture is analysed late", () => {
			for (let fromMs = 20_000; fromMs <= 160_000; fromMs += 10_000)
				expect(shareFrom(run, fromMs)).toBeLessThanOrEqual(1);
			const late = run.looks.map(({ atMs, doneAtMs }) => doneAtMs - atMs);
			expect(Math.max(...late)).toBeLessThan(factor === 2 ? 700 : 2_000);
		});

		test("a reported limit lasts for seconds, and none is left in the end", () => {
			const limits = run.said.map(({ limitedBy }) => limitedBy);
			const changesAtS = limits.flatMap((limit, i) =>
				i > 0 && limit !== limits[i - 1] ? [i] : [],
			);
			// Changes while baselines are learnt, and when it gets hot: to the share, to the machine, and back.
			expect(changesAtS.length).toBeLessThanOrEqual(6);
			for (const [i, atS] of changesAtS.entries())
				expect(atS - (changesAtS[i - 1] ?? 0)).toBeGreaterThanOrEqual(5);
			expect(limits.at(-1)).toBe("nothing");
		});

		test("slowness is reported while it lasts, not before and not long after", () => {
			const slow = run.said.map(({ slowdown }) => slowdown !== null);
			expect(slow.slice(0, 30)).not.toContain(true);
			expect(slow.slice(70, 90)).not.toContain(false);
			expect(slow.slice(130)).not.toContain(true);
		});
	},
);

test("a page that becomes twenty times as slow is told from a slow computer", async () => {
	const captureMsAt = (atMs: number) =>
		atMs >= 30_000 && atMs < 60_000 ? 60 : 3;
	const computer = { ...TWO_SERVER_CORES, captureMsAt };
	const { said } = await simulate(
		[crowd(12, aCalmPerson)],
		computer,
		"balanced",
		90,
	);
	expect(said.filter(({ slowdown }) => slowdown !== null)).toEqual([]);
	expect(said.map(({ limitedBy }) => limitedBy)).not.toContain("machine");
	const slowPage = said.map(({ slowPageMs }) => slowPageMs !== null);
	expect(slowPage.slice(0, 30)).not.toContain(true);
	expect(slowPage.slice(45, 60)).not.toContain(false);
	expect(slowPage.slice(75)).not.toContain(true);
	expect(said[55]?.slowPageMs).toBeCloseTo(60, 0);
});

test("a batch's looks are counted by whether they searched for faces", () => {
	const expression = aDistribution({ 1: 0.9 });
	expect(
		countLooks([
			{ needsDetection: true, expression: null, group: null },
			{ needsDetection: false, expression, group: null },
			{ needsDetection: false, expression: null, group: null },
		]),
	).toEqual({ followed: 2, detecting: 1, expression: 1 });
});

test("another pace takes effect with the next look once it is announced", () => {
	let pace: Pace = "gentle";
	const looks = lookSchedule(
		() => pace,
		() => 0,
	);
	const people = Array.from({ length: 30 }, (_, i) =>
		aLiveParticipant({ participantId: `0:${i}`, tileId: `${i}` }),
	);
	const tab = looks.join(() => people);
	const intervalMs = () => tab.intervalMs(aLiveParticipant(people[0]));
	const gentleMs = intervalMs();
	pace = "eager";
	expect(intervalMs()).toBe(gentleMs);
	looks.replan();
	expect(intervalMs()).toBeLessThan(gentleMs);
});
