import { describe, expect, test } from "vitest";
import { isMirroring } from "../../../src/content/naming/is-mirroring.ts";

describe("a picture is mirrored by", () => {
	test.each([
		["matrix(-1, 0, 0, 1, 0, 0)", "none", "none"],
		["matrix(-0.5, 0, 0, 0.5, 12.5, -3)", "none", "none"],
		// rotateY(180deg), as browsers compute it.
		[
			"matrix3d(-1, 0, -1.22465e-16, 0, 0, 1, 0, 0, 1.22465e-16, 0, -1, 0, 0, 0, 0, 1)",
			"none",
			"none",
		],
		["none", "-1 1", "none"],
		["none", "none", "y 180deg"],
		["none", "none", "0 1 0 180deg"],
	])("transform %s, scale %s, rotate %s", (transform, scale, rotate) => {
		expect(isMirroring(transform, scale, rotate)).toBe(true);
	});
});

describe("a picture is not mirrored by", () => {
	test.each([
		["none", "none", "none"],
		["", "", ""],
		["matrix(1, 0, 0, 1, 0, 0)", "none", "none"],
		["matrix(2, 0.1, -0.1, 2, 40, -20)", "none", "none"],
		// This turns the picture around in its plane.
		["matrix(-1, 1.22465e-16, -1.22465e-16, -1, 0, 0)", "none", "none"],
		["none", "-1", "none"],
		["none", "1.5", "none"],
		["none", "none", "180deg"],
		["none", "none", "y 20deg"],
		["matrix(broken)", "none", "none"],
		// Two mirrorings cancel out.
		["matrix(-1, 0, 0, 1, 0, 0)", "-1 1", "none"],
	])("transform %s, scale %s, rotate %s", (transform, scale, rotate) => {
		expect(isMirroring(transform, scale, rotate)).toBe(false);
	});
});
