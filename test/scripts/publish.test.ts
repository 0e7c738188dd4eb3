import { describe, expect, test } from "vitest";
import { publishOptions } from "../../scripts/release/publish.ts";

const KEYS = {
	CHROME_EXTENSION_ID: "id",
	CHROME_PUBLISHER_ID: "publisher",
	CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL: "a@b.example",
	CHROME_SERVICE_ACCOUNT_PRIVATE_KEY: "key",
	EDGE_PRODUCT_ID: "product",
	EDGE_CLIENT_ID: "client",
	EDGE_API_KEY: "key",
};
const bytes = new Uint8Array(3);
const WHOLE = {
	packages: ["chrome", "edge", "attention-only"].map((name) => ({
		name: `roompulse-1.2.3-${name}.zip`,
		bytes,
	})),
	env: KEYS,
	isDryRun: false,
};

describe("a release", () => {
	test("is sent to both stores, and never the package for attention only", () => {
		expect(publishOptions("release", WHOLE)).toEqual([
			"--chrome-zip",
			"release/roompulse-1.2.3-chrome.zip",
			"--edge-zip",
			"release/roompulse-1.2.3-edge.zip",
			"--chrome-api-version",
			"v2",
		]);
	});

	test("is only asked about in a dry run", () => {
		expect(publishOptions("release", { ...WHOLE, isDryRun: true })).toContain(
			"--dry-run",
		);
	});

	test("is not sent where anything is missing, and all of it is named", () => {
		const lacking = {
			packages: [
				{
					name: "roompulse-1.2.3-chrome.zip",
					bytes: new Uint8Array(10_000_001),
				},
			],
			env: { ...KEYS, EDGE_API_KEY: "", CHROME_PUBLISHER_ID: undefined },
			isDryRun: true,
		};
		expect(() => publishOptions("release", lacking)).toThrow(
			[
				"The environment lacks CHROME_PUBLISHER_ID.",
				"The environment lacks EDGE_API_KEY.",
				"There is no package for edge.",
				"roompulse-1.2.3-chrome.zip has 10000001 bytes, more than 10000000.",
			].join("\n"),
		);
	});
});
