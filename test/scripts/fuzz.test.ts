import { describe, expect, it } from "vitest";
import { checkAccepted } from "../../scripts/fuzz/accepted-value.ts";
import { ALL_TARGETS } from "../../scripts/fuzz/all-targets.ts";
import { fuzzInProcess } from "../../scripts/fuzz/fuzz-process.ts";
import { fuzzRound } from "../../scripts/fuzz/fuzz-round.ts";
import type { FuzzTarget } from "../../scripts/fuzz/fuzz-target.ts";
import { mutate } from "../../scripts/fuzz/mutate.ts";
import { readCsv } from "../../scripts/fuzz/read-csv.ts";
import { csvRow } from "../../src/core/session/session-csv.ts";

const ROUND = { seed: 7, cases: 40 };
/** Enough for a planted fault to be found. */
const LONG_ROUND = { seed: 7, cases: 300 };

function aTarget(feed: FuzzTarget["feed"]): FuzzTarget {
	return {
		name: "planted",
		isText: false,
		samples: [{ name: "Ana", size: 3, inner: { list: [1, 2] } }],
		feed,
	};
}

function hasNumber(value: unknown, isWanted: (n: number) => boolean): boolean {
	if (typeof value === "number") return isWanted(value);
	if (typeof value !== "object" || value === null) return false;
	return Object.values(value).some((inner) => hasNumber(inner, isWanted));
}

describe("a round of fuzzing", () => {
	it.each(ALL_TARGETS.map((target) => ({ target, name: target.name })))(
		"finds nothing in $name",
		({ target }) => {
			expect(fuzzRound(target, ROUND)).toBeNull();
		},
	);

	it.each(ALL_TARGETS.map((target) => ({ target, name: target.name })))(
		"feeds $name its samples unchanged",
		({ target: { samples, isText, feed } }) => {
			for (const sample of samples)
				feed(
					isText && typeof sample !== "string"
						? JSON.stringify(sample)
						: sample,
				);
		},
	);

	it("finds a parser that throws, and says so with the seed that repeats it", () => {
		const fragile = aTarget((value) => {
			if (hasNumber(value, Number.isNaN)) throw new Error("not a number");
		});
		const finding = fuzzRound(fragile, LONG_ROUND);
		expect(finding).toMatchObject({
			error: "not a number",
			seed: LONG_ROUND.seed,
		});
		expect(fuzzRound(fragile, LONG_ROUND)).toEqual(finding);
	});

	it("finds a limit that is missing", () => {
		const lenient = aTarget((value) => checkAccepted(value, (same) => same));
		expect(fuzzRound(lenient, LONG_ROUND)?.error).toMatch(
			/limit|characters|values/,
		);
	});

	it("finds a parser that changes what it accepted", () => {
		expect(() => checkAccepted(1, (value) => value + 1)).toThrow("unchanged");
	});
});

describe("a process that fuzzes", () => {
	const { signal } = new AbortController();

	it("is a finding where it falls silent", async () => {
		const outcome = await fuzzInProcess(
			"keeping",
			["--inside", "--only", "keeping", "--seed", "1", "--seconds", "60"],
			signal,
			1,
		);
		expect(outcome.finding?.error).toContain("hangs");
	});

	it("is a finding where it breaks", async () => {
		const outcome = await fuzzInProcess("keeping", ["--nonsense"], signal);
		expect(outcome.finding?.error).toContain("ended with code 1");
	});

	it("counts its cases", async () => {
		const outcome = await fuzzInProcess(
			"keeping",
			["--inside", "--only", "keeping", "--seed", "1", "--seconds", "0.01"],
			signal,
		);
		expect(outcome.finding).toBeNull();
		expect(outcome.cases).toBeGreaterThan(0);
	});
});

describe("a changed sample", () => {
	const sample = { name: "Ana", list: [1, 2, 3], isOn: true };
	const change = { where: 0, which: 0, times: 0, value: 9 };

	it("leaves the sample as it was", () => {
		const before = structuredClone(sample);
		mutate(sample, [{ ...change, kind: "delete", where: 1 }]);
		expect(sample).toEqual(before);
	});

	it("is the sample without changes", () => {
		expect(mutate(sample, [])).toEqual(sample);
	});

	it("is not so large that it cannot be written, even if most of it is empty", () => {
		const hollow = { ...change, kind: "replace", where: 2 } as const;
		const repeated = { ...change, kind: "repeat", where: 2 } as const;
		const changed = mutate(sample, [
			{ ...hollow, value: [Array(50_000)] },
			{ ...repeated, times: 50_000 },
		]);
		expect(JSON.stringify(changed).length).toBeLessThan(2_000_000);
	});

	it("is not so large either if an item that was repeated becomes large", () => {
		const item = { kind: "replace", where: 2 } as const;
		const changed = mutate(sample, [
			{ ...change, ...item, value: [{ text: "" }] },
			{ ...change, kind: "repeat", where: 2, times: 4_000 },
			{ ...change, kind: "replace", where: 4_004, value: "x".repeat(50_000) },
		]);
		expect(JSON.stringify(changed).length).toBeLessThan(2_000_000);
	});

	it("may be another value, lack a part, or hold one many times", () => {
		expect(mutate(sample, [{ ...change, kind: "replace" }])).toBe(9);
		expect(
			mutate(sample, [{ ...change, kind: "delete", where: 1 }]),
		).not.toHaveProperty("name");
		expect(
			mutate(sample, [{ ...change, kind: "repeat", where: 2, times: 5 }]),
		).toMatchObject({ list: [1, 2, 3, 1, 2] });
		expect(
			mutate(sample, [{ ...change, kind: "copy", where: 1, which: 2 }]),
		).toMatchObject({ name: [1, 2, 3] });
	});
});

describe("an export read as a spreadsheet would", () => {
	it("has no formula in any cell", () => {
		expect(() =>
			readCsv(csvRow(["=1+1", "a;=2", "\t@x", 3, null])),
		).not.toThrow();
	});

	it("would show a formula that got through", () => {
		expect(() => readCsv('"=1+1",2\r\n')).toThrow("could be run");
		expect(() => readCsv('"a;=1+1"\r\n')).toThrow("could be run");
		expect(() => readCsv("name,2\r\n")).toThrow("without quotes");
	});
});
