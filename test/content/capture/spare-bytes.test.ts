import { expect, test } from "vitest";
import {
	keepBytes,
	takeBytes,
} from "../../../src/content/capture/spare-bytes.ts";

test("bytes are a whole buffer of at least the length that is needed, in whole steps", () => {
	for (const [length, given] of [
		[1, 2_048],
		[2_048, 2_048],
		[2_049, 4_096],
	] as const) {
		const bytes = takeBytes(length);
		expect(bytes).toHaveLength(given);
		expect(bytes.buffer.byteLength).toBe(given);
	}
});

test("bytes that were given back are used again, once, for pictures of their length", () => {
	const bytes = takeBytes(10_000);
	expect(takeBytes(10_000).buffer).not.toBe(bytes.buffer);
	keepBytes(bytes);
	expect(takeBytes(20_000).buffer).not.toBe(bytes.buffer);
	expect(takeBytes(9_000).buffer).toBe(bytes.buffer);
	expect(takeBytes(9_000).buffer).not.toBe(bytes.buffer);
});

test("a view of a part gives the whole buffer back, and bytes that nobody took from here are left alone", () => {
	const bytes = takeBytes(30_000);
	keepBytes(bytes.subarray(0, 100));
	expect(takeBytes(30_000)).toEqual(bytes);
	const own = new Uint8Array(100);
	keepBytes(own);
	expect(takeBytes(100).buffer).not.toBe(own.buffer);
});

test("those given back longest ago are dropped when there are too many", () => {
	const first = takeBytes(1_000_000);
	const others = [takeBytes(900_000), takeBytes(910_000)];
	for (const bytes of [first, ...others]) keepBytes(bytes);
	expect(takeBytes(1_000_000).buffer).not.toBe(first.buffer);
	expect(takeBytes(900_000).buffer).toBe(others[0]?.buffer);
	expect(takeBytes(910_000).buffer).toBe(others[1]?.buffer);
});
