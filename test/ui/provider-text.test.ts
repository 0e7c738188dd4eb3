import { describe, expect, test } from "vitest";
import { providerText } from "../../src/ui/provider-text.ts";
import { aRoom } from "../support/popup-builders.ts";

const { status } = aRoom();

describe("providerText", () => {
	test("says where the net runs, and why there", () => {
		expect(providerText(status)).toBe("Runs on WASM: no graphics adapter");
	});

	test("tells not yet measured from not to be had", () => {
		const none = { ...status, provider: null };
		expect(providerText({ ...none, phase: "loading" })).toContain("measured");
		expect(providerText({ ...none, phase: "degraded" })).toBe(
			"The nets cannot run now",
		);
	});
});
