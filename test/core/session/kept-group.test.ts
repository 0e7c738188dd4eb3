import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	groupBins,
	NOTHING_TOLD,
} from "../../../src/core/session/group-bin.ts";
import {
	accumulate,
	NO_PENDING_BINS,
} from "../../../src/core/session/pending-bins.ts";
import type { SessionBin } from "../../../src/core/session/session-bin.ts";
import { sessionCsv } from "../../../src/core/session/session-csv.ts";
import { sessionJson } from "../../../src/core/session/session-json.ts";
import { aParticipant, probabilitiesOf } from "../../support/popup-builders.ts";
import { aRecord, START_MS } from "../../support/session-builders.ts";

const GROUP_SIZE = 5;
const KINDS = ["toward", "elsewhere", "away"] as const;

interface Acts {
	readonly doing: (typeof KINDS)[number];
	readonly isHappy: boolean;
}

const person = (i: number, { doing, isHappy }: Acts) =>
	aParticipant({
		id: `p${i}`,
		doing,
		expression: {
			label: isHappy ? "happiness" : "neutral",
			probabilities: probabilitiesOf(
				isHappy
					? { happiness: 0.9, neutral: 0.1 }
					: { neutral: 0.9, happiness: 0.1 },
			),
			tone: null,
		},
	});

const A_SMILE: Acts = { doing: "toward", isHappy: true };
const AWAY: Acts = { doing: "away", isHappy: false };

/** Returns the bins that are kept of a minute in which nobody changes what they do, and the first person is there only in some seconds. */
function kept(acts: readonly Acts[], isFirstThere: (s: number) => boolean) {
	let pending = NO_PENDING_BINS;
	for (let s = 0; s <= 60; s++) {
		const there = acts.slice(isFirstThere(s) ? 0 : 1);
		const offset = acts.length - there.length;
		const seen = there.map((one, i) => person(i + offset, one));
		pending = accumulate(pending, seen, START_MS + s * 1_000);
	}
	return keepAll(pending.bins);
}

function keepAll(bins: readonly SessionBin[], own = new Set<string>()) {
	return groupBins(bins, own, GROUP_SIZE, NOTHING_TOLD).bins;
}

const anAct = fc.record({
	doing: fc.constantFrom(...KINDS),
	isHappy: fc.boolean(),
});
const others = fc.array(anAct, { minLength: 5, maxLength: 14 });

type Figures = ReturnType<typeof sessionJson>["bins"][number]["room"];

const sharesOf = (room: NonNullable<Figures>) => [
	room.attending === null ? null : room.attending / room.readable,
	room.elsewhere === null ? null : room.elsewhere / room.readable,
	room.attendingShare,
	room.expressions?.happiness ?? null,
	room.expressions?.neutral ?? null,
];

/** What somebody computes who has the file, and knows that all others went on as before: each share before, less that after. */
function differences(before: Figures, after: Figures): readonly number[] {
	if (!before || !after) return [];
	const others = sharesOf(after);
	return sharesOf(before).flatMap((share, i) => {
		const other = others[i] ?? null;
		return share === null || other === null ? [] : [share - other];
	});
}

describe("the exported figures of a room that one person leaves", () => {
	test.each([0, 20, 23, 25, 27])(
		"differ in nothing that would be that person's, whoever leaves at second %d",
		(leavesAtS) => {
			fc.assert(
				fc.property(anAct, others, (leaver, rest) => {
					const bins = kept([leaver, ...rest], (s) => s <= leavesAtS);
					const { bins: said } = sessionJson(aRecord(bins), bins, [], "");
					for (const before of said)
						for (const after of said)
							for (const difference of differences(before.room, after.room))
								expect(difference).toBeCloseTo(0, 2);
				}),
				{ numRuns: 25 },
			);
		},
	);

	test("say in no cell what one who joins does", () => {
		fc.assert(
			fc.property(
				anAct,
				anAct,
				others,
				fc.integer({ min: 10, max: 59 }),
				(one, other, rest, joinsAtS) => {
					const csv = (joiner: Acts) => {
						const bins = kept([joiner, ...rest], (s) => s > joinsAtS);
						return sessionCsv(aRecord(bins), bins, [], "");
					};
					expect(csv(one)).toBe(csv(other));
				},
			),
			{ numRuns: 25 },
		);
	});

	test("need as many faces with an expression as people", () => {
		const acts = Array.from({ length: 8 }, () => A_SMILE);
		const bins = (expressive: number) => {
			let pending = NO_PENDING_BINS;
			const seen = acts.map((one, i) => ({
				...person(i, one),
				...(i < expressive ? {} : { expression: null }),
			}));
			for (let s = 0; s <= 10; s++)
				pending = accumulate(pending, seen, START_MS + s * 1_000);
			return keepAll(pending.bins);
		};
		expect(bins(4)[0]?.room.expressionMs).toBeNull();
		expect(bins(4)[0]?.room.attendingMs).not.toBeNull();
		expect(bins(5)[0]?.room.expressionMs).not.toBeNull();
	});

	test("do not count the user, who knows their own part", () => {
		const acts = Array.from({ length: 5 }, () => A_SMILE);
		let pending = NO_PENDING_BINS;
		for (let s = 0; s <= 10; s++)
			pending = accumulate(
				pending,
				acts.map((one, i) => person(i, one)),
				START_MS + s * 1_000,
			);
		expect(keepAll(pending.bins)[0]?.room.attendingMs).not.toBeNull();
		const [bin] = keepAll(pending.bins, new Set(["p0"]));
		expect(bin?.room).toMatchObject({
			presentMs: 50_000,
			attendingMs: null,
			expressionMs: null,
		});
		expect(bin?.people).toBeNull();
	});
});

test("the sums of a session add up what is kept of its bins, and nothing else", () => {
	const bins = kept(
		[AWAY, ...Array.from({ length: 6 }, () => A_SMILE)],
		(s) => s <= 27,
	);
	const told = bins.filter(({ room }) => room.attendingMs !== null);
	expect(told.length).toBeGreaterThan(0);
	expect(told.length).toBeLessThan(bins.length);
	const sum = told.reduce((all, { room }) => all + (room.attendingMs ?? 0), 0);
	expect(aRecord(bins).totals.told.attendingMs).toBeCloseTo(sum);
});
