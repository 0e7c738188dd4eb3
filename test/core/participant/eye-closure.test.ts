import { describe, expect, test } from "vitest";
import {
	type EyeClosure,
	followClosure,
} from "../../../src/core/participant/eye-closure.ts";

/** Looks at lids, so many milliseconds apart; null where they cannot be seen. */
function looks(
	shut: readonly (boolean | null)[],
	everyMs: number,
): EyeClosure | null {
	return shut.reduce<EyeClosure | null>(
		(closure, areShut, i) => followClosure(closure, areShut, i * everyMs),
		null,
	);
}

describe("shut lids", () => {
	test("are closed eyes after two seconds and three looks, since they were first seen shut", () => {
		expect(looks([true, true, true, true], 500)?.isLong).toBe(false);
		const closed = looks([false, true, true, true, true, true, true], 500);
		expect(closed).toMatchObject({ isLong: true, sinceMs: 500 });
	});

	test("in two looks in a row, seconds apart, may be two blinks", () => {
		expect(looks([true, true], 2_500)?.isLong).toBe(false);
		expect(looks([true, true, true], 2_500)?.isLong).toBe(true);
	});

	test("stay closed while one look slips, and while they cannot be seen; not once they are seen open", () => {
		const closed = [true, true, true, true, true, true];
		expect(looks([...closed, false, true], 500)?.isLong).toBe(true);
		expect(looks([...closed, null, null], 500)?.isLong).toBe(true);
		expect(looks([...closed, false, false], 500)).toBeNull();
		expect(looks([...closed, ...Array<null>(25).fill(null)], 500)).toBeNull();
	});

	test("become closed eyes even if a look between could not tell, but not where most looks could not", () => {
		const oneUnseen = [true, true, null, true, true, true];
		expect(looks(oneUnseen, 500)?.isLong).toBe(true);
		const mostUnseen = [true, null, null, true, null, null, true, null, true];
		expect(looks(mostUnseen, 500)?.isLong).not.toBe(true);
		expect(looks([true, true, null, null, null], 500)).toBeNull();
	});
});
