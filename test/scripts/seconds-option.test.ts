import { describe, expect, it } from "vitest";
import { secondsOption } from "../../scripts/setup/seconds-option.ts";

describe("--seconds", () => {
	it("is a positive number or left out", () => {
		expect(secondsOption("2.5")).toBe(2.5);
		expect(secondsOption(undefined)).toBeUndefined();
	});

	it.each(["", "0", "-1", "soon", "Infinity"])("may not be %j", (text) => {
		expect(() => secondsOption(text)).toThrow("positive number");
	});
});
