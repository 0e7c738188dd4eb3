import { expect, test } from "vitest";
import { roundedHalves } from "../../../scripts/models/tflite/half-floats.ts";

test.each([
	// 1 + 1/1024 to 1, 1 + 5/1024 to 1 + 8/1024, 2 - 1/1024 to 2, and the same below zero.
	[8, 0x3c01, 0x3c00],
	[8, 0x3c05, 0x3c08],
	[8, 0x3fff, 0x4000],
	[8, 0xbc05, 0xbc08],
	[8, 0, 0],
	[10, 0x3c05, 0x3c06],
	[11, 0x3c05, 0x3c05],
])(
	"to %i significant bits, the 16-bit float %i becomes %i",
	(bits, half, rounded) => {
		expect([...roundedHalves(Uint16Array.of(half), bits)]).toEqual([rounded]);
	},
);
