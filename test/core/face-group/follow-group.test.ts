import { describe, expect, test } from "vitest";
import {
	atSize,
	emptyGroup,
	type FaceGroup,
	peopleOf,
} from "../../../src/core/face-group/face-group.ts";
import {
	followGroup,
	type SeenFace,
} from "../../../src/core/face-group/follow-group.ts";
import { aPose } from "../../support/builders.ts";
import { seededRandom } from "../../support/seeded-random.ts";

const SIZE = { sourceWidthPx: 1_280, sourceHeightPx: 720 };
const EVERY_MS = 500;

/** Somebody before the camera: where their face is at each time, or null while it is not seen. */
type Person = (atMs: number) => {
	readonly x: number;
	readonly y?: number;
	readonly widthPx?: number;
	readonly yawDeg?: number;
} | null;

/** People sway by some pixels, each in a way of their own. */
function seated(x: number, widthPx = 100): Person {
	return (atMs) => ({
		x: x + 9 * Math.sin(atMs / 1_300 + x),
		y: 300 + 5 * Math.cos(atMs / 1_700 + x),
		widthPx,
	});
}

function seenOf(
	people: readonly Person[],
	atMs: number,
	random: () => number,
): readonly (SeenFace & { readonly who: number })[] {
	return people.flatMap((person, who) => {
		const seen = person(atMs);
		if (!seen) return [];
		const { x, y = 300, widthPx = 100, yawDeg = 0 } = seen;
		const jitter = () => (random() - 0.5) * 0.03 * widthPx;
		return [
			{
				who,
				region: {
					centreX: x + jitter(),
					centreY: y + jitter(),
					sidePx: 1.5 * widthPx,
					angleRad: 0,
				},
				reading: "mesh" as const,
				pose: aPose({ yawDeg }),
			},
		];
	});
}

/** Looks at these people for a while. Tells who each number has been, and the people at the end. */
function watch(
	people: readonly Person[],
	toMs: number,
	{
		isFromStart = true,
		everyMs = EVERY_MS,
		before = emptyGroup(SIZE, 0, isFromStart),
		fromMs = 0,
	}: {
		readonly isFromStart?: boolean;
		readonly everyMs?: number;
		readonly before?: FaceGroup;
		readonly fromMs?: number;
	} = {},
) {
	const random = seededRandom(3);
	const whoOf = new Map<number, Set<number>>();
	const counts: { readonly atMs: number; readonly count: number }[] = [];
	let group = before;
	for (let atMs = fromMs; atMs <= toMs; atMs += everyMs) {
		const seen = seenOf(people, atMs, random);
		const followed = followGroup(group, {
			atMs,
			seen,
			tried: new Set(group.faces.map(({ number }) => number)),
			mayJoin: true,
		});
		group = followed.group;
		for (const [number, { who }] of followed.seenBy)
			whoOf.set(number, (whoOf.get(number) ?? new Set()).add(who));
		counts.push({ atMs, count: peopleOf(group, atMs).length });
	}
	return {
		group,
		counts,
		/** One set for each number that was given. */
		who: [...whoOf.values()].map((set) => [...set]),
		people: peopleOf(group, toMs),
		countAt: (atMs: number) =>
			counts.findLast((one) => one.atMs <= atMs)?.count ?? 0,
	};
}

describe("people who sit", () => {
	test("are each followed by themselves, and are people at the second look if they were there from the start", () => {
		const { who, people, countAt } = watch(
			[seated(300), seated(600), seated(900)],
			20_000,
		);
		expect(who).toEqual([[0], [1], [2]]);
		expect(people.map(({ number }) => number)).toHaveLength(3);
		expect(countAt(0)).toBe(0);
		expect(countAt(EVERY_MS)).toBe(3);
		expect(countAt(4_000)).toBe(3);
	});

	test("are told from the left to the right", () => {
		const { people } = watch([seated(900), seated(300)], 10_000);
		expect(
			people.map(({ region }) => Math.round(region.centreX / 300)),
		).toEqual([1, 3]);
	});

	test("keep their numbers over a gap of three seconds", () => {
		const gap = (person: Person): Person => {
			return (atMs) => (atMs > 6_000 && atMs < 9_000 ? null : person(atMs));
		};
		const { who, people } = watch(
			[gap(seated(300)), gap(seated(480)), gap(seated(660))],
			15_000,
		);
		expect(who).toEqual([[0], [1], [2]]);
		expect(people).toHaveLength(3);
	});

	test("keep their numbers where no picture comes for three seconds", () => {
		const people = [seated(300), seated(480)];
		const before = watch(people, 6_000);
		const { who } = watch(people, 12_000, {
			before: before.group,
			fromMs: 9_000,
		});
		expect(who).toEqual([[0], [1]]);
	});
});

describe("two people who cross", () => {
	/** Walks from one place to another, and stays. */
	const walks = (fromX: number, toX: number, y: number): Person => {
		return (atMs) => {
			const part = Math.min(1, Math.max(0, (atMs - 5_000) / 4_000));
			return {
				x: fromX + part * (toX - fromX),
				y: y + 3 * Math.sin(atMs / 900),
			};
		};
	};

	test.each([250, 400, 600])(
		"are not swapped, with a look every %i ms",
		(everyMs) => {
			const { who } = watch(
				[walks(300, 900, 300), walks(900, 300, 310)],
				15_000,
				{ everyMs },
			);
			expect(who).toEqual([[0], [1]]);
		},
	);

	test("are not swapped while the one hides the other", () => {
		const front = walks(300, 900, 300);
		const back: Person = (atMs) => {
			const place = walks(900, 300, 310)(atMs);
			const other = front(atMs);
			const isHidden = place && other && Math.abs(place.x - other.x) < 90;
			return isHidden ? null : place;
		};
		const { who } = watch([front, back], 15_000, { everyMs: 400 });
		expect(who).toEqual([[0], [1]]);
	});

	test("are not swapped where one passes behind another who sits", () => {
		const sitter = seated(600, 140);
		const passer: Person = (atMs) => {
			const x = 1_200 - ((atMs - 4_000) / 1_000) * 220;
			const isHidden = Math.abs(x - 600) < 110;
			return atMs < 4_000 || x < 0 || isHidden
				? null
				: { x, y: 260, widthPx: 90 };
		};
		const { who } = watch([sitter, passer], 12_000, { everyMs: 400 });
		expect(who[0]).toEqual([0]);
	});
});

describe("somebody who comes later", () => {
	test("is a person of the group after ten seconds, not before", () => {
		const late: Person = (atMs) => (atMs < 5_000 ? null : seated(900)(atMs));
		const { countAt } = watch([seated(300), late], 20_000);
		expect(countAt(14_500)).toBe(1);
		expect(countAt(16_000)).toBe(2);
	});

	test("and passes behind is none", () => {
		const passer: Person = (atMs) =>
			atMs < 5_000 || atMs > 13_000
				? null
				: { x: 1_200 - ((atMs - 5_000) / 8_000) * 1_100, y: 200, widthPx: 70 };
		const { counts } = watch([seated(300), seated(700)], 3_500);
		expect(counts.at(-1)?.count).toBe(2);
		const all = watch([seated(300), seated(700), passer], 30_000);
		expect(Math.max(...all.counts.map(({ count }) => count))).toBe(2);
	});

	test("and left before is a new person", () => {
		const returns: Person = (atMs) => {
			const walksOutAtMs = 6_000;
			if (atMs < walksOutAtMs) return seated(900)(atMs);
			if (atMs < walksOutAtMs + 2_000)
				return { x: 900 + ((atMs - walksOutAtMs) / 2_000) * 380 };
			return atMs < 20_000 ? null : seated(900)(atMs);
		};
		const { who, countAt } = watch([seated(300), returns], 40_000);
		expect(who).toEqual([[0], [1], [1]]);
		expect(countAt(15_000)).toBe(1);
		expect(countAt(35_000)).toBe(2);
	});
});

test("five who come to one are five after ten seconds", () => {
	const others = [200, 450, 950, 1_150].map((x): Person => {
		return (atMs) => (atMs < 10_000 ? null : seated(x, 90)(atMs));
	});
	const { countAt, who } = watch([seated(700), ...others], 30_000);
	expect(countAt(9_500)).toBe(1);
	expect(countAt(19_000)).toBe(1);
	expect(countAt(22_000)).toBe(5);
	expect(who).toHaveLength(5);
});

describe("a face that never moves", () => {
	const poster: Person = () => ({ x: 1_000, y: 200, widthPx: 80 });

	test("is no person five seconds after the first look, and never if it is found later", () => {
		const { counts } = watch([seated(300), poster], 120_000);
		const later = counts.filter(({ atMs }) => atMs >= 5_000);
		expect(Math.max(...later.map(({ count }) => count))).toBe(1);
		const found: Person = (atMs) => (atMs < 8_000 ? null : poster(atMs));
		const late = watch([seated(300), found], 120_000);
		expect(Math.max(...late.counts.map(({ count }) => count))).toBe(1);
	});

	test("is no person any more a minute after it moved, until it moves again", () => {
		const freezes: Person = (atMs) =>
			seated(900)(atMs < 20_000 || atMs > 120_000 ? atMs : 20_000);
		const { countAt } = watch([seated(300), freezes], 140_000);
		expect(countAt(60_000)).toBe(2);
		expect(countAt(100_000)).toBe(1);
		expect(countAt(135_000)).toBe(2);
	});

	test("is no person where the camera pans, for it moves with everything", () => {
		const panned = (person: Person): Person => {
			return (atMs) => {
				const place = person(atMs);
				const by = atMs < 15_000 ? 0 : 30 * Math.min(6, (atMs - 15_000) / 500);
				return place && { ...place, x: place.x - by };
			};
		};
		const { counts } = watch(
			[panned(seated(300)), panned(seated(600)), panned(poster)],
			40_000,
		);
		const later = counts.filter(({ atMs }) => atMs >= 5_000);
		expect(Math.max(...later.map(({ count }) => count))).toBe(2);
	});
});

test("a camera that pans by a neighbour's distance between two looks swaps nobody", () => {
	const people = [300, 480, 660, 840].map((x): Person => {
		return (atMs) => {
			const place = seated(x)(atMs);
			return place && { ...place, x: place.x + (atMs < 8_000 ? 0 : 180) };
		};
	});
	expect(watch(people, 16_000).who).toEqual([[0], [1], [2], [3]]);
});

test("a look at a part, where one of two neighbours is found aside, swaps nobody", () => {
	const row = [130, 360, 640, 890, 1_150].map((x) => seated(x));
	const { group } = watch(row, 8_000);
	const [first, second] = group.faces.map(({ region }) => region);
	if (!first || !second) throw new Error("Five people are followed.");
	const aside = { ...second, centreX: second.centreX + 45 };
	const { seenBy } = followGroup(group, {
		atMs: 8_500,
		seen: [first, aside].map((region) => {
			return { region, reading: "located" as const, pose: null };
		}),
		tried: new Set(),
		mayJoin: false,
	});
	expect([...seenBy.keys()]).toEqual([1, 2]);
});

test("a face at the picture's edge that is lost has left", () => {
	const half: Person = (atMs) =>
		atMs < 8_000 ? { x: 1_250 + 8 * Math.sin(atMs / 700) } : null;
	const { countAt } = watch([seated(300), half], 14_000);
	expect(countAt(7_000)).toBe(2);
	expect(countAt(12_000)).toBe(1);
});

test("somebody who was turned when their face was lost is still there, and one who looked ahead has gone", () => {
	const turns: Person = (atMs) =>
		atMs < 8_000
			? { ...seated(600)(atMs), x: 600, y: 300 + (atMs % 3) * 9, yawDeg: 40 }
			: null;
	const leaves: Person = (atMs) => (atMs < 8_000 ? seated(900)(atMs) : null);
	const { countAt } = watch([seated(300), turns, leaves], 60_000);
	expect(countAt(7_500)).toBe(3);
	expect(countAt(30_000)).toBe(2);
	expect(countAt(45_000)).toBe(1);
});

test("somebody who walks away has left, even with the face turned when it was lost", () => {
	const walks: Person = (atMs) => {
		if (atMs < 6_000) return seated(700)(atMs);
		const x = 700 + ((atMs - 6_000) / 1_000) * 150;
		return atMs < 8_000 ? { x, yawDeg: 70 } : null;
	};
	const { countAt } = watch([seated(300), walks], 20_000);
	expect(countAt(7_500)).toBe(2);
	expect(countAt(12_000)).toBe(1);
});

test("of sixty faces twelve are followed, the largest", () => {
	const sixty = Array.from({ length: 60 }, (_, i) =>
		seated(60 + 20 * i, 20 + i),
	);
	const { people } = watch(sixty, 10_000);
	expect(people).toHaveLength(12);
	expect(
		Math.min(...people.map(({ region }) => region.sidePx)),
	).toBeGreaterThan(1.5 * 60);
});

test("a mirror on the wall is one more face that moves: it cannot be told from a person", () => {
	const person = seated(400);
	const mirrored: Person = (atMs) => {
		const place = person(atMs);
		return place && { x: 1_280 - place.x, y: 280, widthPx: 60 };
	};
	expect(watch([person, mirrored], 20_000).people).toHaveLength(2);
});

describe("a video that changes its size", () => {
	const before = watch([seated(300), seated(700)], 10_000).group;

	test("shows the same people if its shape is the same", () => {
		const half = atSize(before, { sourceWidthPx: 640, sourceHeightPx: 360 });
		const { who } = watch(
			[150, 350].map(
				(x): Person =>
					() => ({ x, y: 150, widthPx: 50 }),
			),
			12_000,
			{ before: half ?? emptyGroup(SIZE, 0, true), fromMs: 10_500 },
		);
		expect(half?.faces[0]?.region.sidePx).toBe(75);
		expect(who).toEqual([[0], [1]]);
	});

	test("shows nobody known if it was turned", () => {
		expect(
			atSize(before, { sourceWidthPx: 720, sourceHeightPx: 1_280 }),
		).toBeNull();
	});
});
