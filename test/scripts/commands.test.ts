import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

function run(script: string, ...parameters: string[]) {
	const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env;
	const { status, stderr } = spawnSync(
		process.execPath,
		[`scripts/commands/${script}`, ...parameters],
		{ env, encoding: "utf8" },
	);
	return { status, stderr };
}

describe("a command that cannot do what is asked", () => {
	it.skipIf(process.platform !== "linux")(
		"says so where there is no display",
		() => {
			const { status, stderr } = run("start.mjs");
			expect(status).toBe(1);
			expect(stderr).toContain("no display");
			expect(stderr).toContain("--headless");
			expect(stderr.trim().split("\n")).toHaveLength(1);
		},
	);

	it.each([
		["start.mjs", ["--headless", "--seconds", "soon"], "positive number"],
		["start.mjs", ["--headless", "--camera", "front"], "camera's number"],
		["start.mjs", ["--headles"], "--headles"],
		["watch.mjs", ["--headless"], "--url is missing"],
		["bench.mjs", ["--people", "0"], "whole number"],
	])("says so: %s %j", (script, parameters, words) => {
		const { status, stderr } = run(script, ...parameters);
		expect(status).toBe(1);
		expect(stderr).toContain(words);
	});
});
