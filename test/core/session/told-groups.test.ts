import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	coarseShare,
	type GroupMember,
	NO_GROUPS,
	type ToldGroups,
	tellGroup,
} from "../../../src/core/session/told-groups.ts";

const GROUP_SIZE = 5;
const aShare = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
/** Twelve people, each of whom does the same all the time: then the difference of two groups shows the most. */
const steadyRoom = fc.array(aShare, { minLength: 12, maxLength: 12 });
/** Who is there, bin by bin: mostly one or two come or leave at a time. */
const comings = fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 30 });

const member = (i: number, share: number): GroupMember => ({
	key: String(i),
	shares: [share],
});

/** Begins with `first` people; each coming toggles one person. */
function groupsOf(first: number, toggled: readonly number[]) {
	const there = new Set(Array.from({ length: first }, (_, i) => i));
	return [
		[...there],
		...toggled.map((i) => {
			if (!there.delete(i)) there.add(i);
			return [...there];
		}),
	];
}

function tellAll(
	groups: readonly (readonly number[])[],
	shareOf: (person: number, bin: number) => number,
) {
	let told: ToldGroups = NO_GROUPS;
	return groups.map((group, bin) => {
		const members = group.map((i) => member(i, shareOf(i, bin)));
		const next = tellGroup(members, GROUP_SIZE, told);
		told = next.told;
		return { group: new Set(group), shares: next.shares };
	});
}

function countDifferent(one: ReadonlySet<number>, other: ReadonlySet<number>) {
	return (
		[...one].filter((i) => !other.has(i)).length +
		[...other].filter((i) => !one.has(i)).length
	);
}

describe("figures of a group whose people come and leave", () => {
	test("are told of no fewer people than the user set", () => {
		fc.assert(
			fc.property(steadyRoom, comings, (shares, toggled) => {
				const bins = tellAll(groupsOf(6, toggled), (i) => shares[i] ?? 0);
				for (const { group, shares: said } of bins)
					expect(said === null || group.size >= GROUP_SIZE).toBe(true);
			}),
		);
	});

	test("are the same in any two bins whose groups differ by fewer, while everybody does the same", () => {
		fc.assert(
			fc.property(steadyRoom, comings, (shares, toggled) => {
				const bins = tellAll(groupsOf(9, toggled), (i) => shares[i] ?? 0);
				for (const one of bins)
					for (const other of bins) {
						const differ = countDifferent(one.group, other.group);
						if (differ === 0 || differ >= GROUP_SIZE) continue;
						if (one.shares && other.shares)
							expect(one.shares).toEqual(other.shares);
					}
			}),
			{ numRuns: 300 },
		);
	});

	test("do not depend, nor does whether they are told, on what those do who have just come", () => {
		fc.assert(
			fc.property(
				steadyRoom,
				steadyRoom,
				fc.integer({ min: 5, max: 11 }),
				fc.integer({ min: 1, max: 4 }),
				(shares, others, first, came) => {
					const stayed = Array.from({ length: first }, (_, i) => i);
					const now = Array.from(
						{ length: Math.min(12, first + came) },
						(_, i) => i,
					);
					const tell = (ofNew: readonly number[]) =>
						tellAll([stayed, now], (i) => (i < first ? shares : ofNew)[i] ?? 0);
					expect(tell(shares)[1]?.shares).toEqual(tell(others)[1]?.shares);
				},
			),
		);
	});

	test("are told of the whole group again when who left is back, and of another one that differs by as many", () => {
		const half = (i: number) => (i % 2 === 0 ? 1 : 0);
		const all = [0, 1, 2, 3, 4, 5];
		const bins = tellAll([all, all.slice(1), all, [3, 4, 5, 6, 7, 8, 9]], half);
		expect(bins.map(({ shares }) => shares !== null)).toEqual([
			true,
			false,
			true,
			true,
		]);
	});

	test("are told of most bins of a class of twenty, of whom one comes or leaves every minute", () => {
		let seed = 1;
		const random = () => {
			seed = (seed * 16_807) % 2_147_483_647;
			return seed / 2_147_483_647;
		};
		const everybody = Array.from({ length: 20 }, (_, i) => i);
		let gone = 19;
		const groups = Array.from({ length: 360 }, (_, bin) => {
			if (bin % 6 === 0) gone = Math.floor(random() * 20);
			return everybody.filter((i) => i !== gone);
		});
		const bins = tellAll(groups, () => (random() < 0.9 ? 1 : 0));
		const told = bins.filter(({ shares }) => shares !== null);
		expect(told.length).toBeGreaterThan(180);
	});
});

describe("a coarse share", () => {
	test.each([
		[0, 0],
		[0.125, 0],
		[0.13, 0.25],
		[0.5, 0.5],
		[0.62, 0.5],
		[0.87, 0.75],
		[0.875, 1],
		[1, 1],
	])("of %d is %d with groups of five", (share, coarse) => {
		expect(coarseShare(share, GROUP_SIZE)).toBe(coarse);
	});

	test("is never farther off than half a step, and two that make a whole still do", () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 3, max: 30 }),
				(share, size) => {
					const coarse = coarseShare(share, size);
					const halfStep = 0.5 / (size - 1) + 1e-9;
					expect(Math.abs(coarse - share)).toBeLessThanOrEqual(halfStep);
					const rest = coarseShare(1 - share, size);
					const isTie = size % 2 === 0 && Math.abs(share - 0.5) < 1e-9;
					expect(coarse + rest).toBeCloseTo(isTie ? 2 * coarse : 1, 9);
				},
			),
		);
	});
});
