import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

function run(command: string, ...parameters: string[]) {
	const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env;
	const { status, stderr } = spawnSync(
		process.execPath,
		["scripts/run.mjs", command, ...parameters],
		{ env, encoding: "utf8" },
	);
	return { status, stderr };
}

describe("a command that cannot run as requested", () => {
	it.skipIf(process.platform !== "linux")(
		"says that there is no display",
		() => {
			const { status, stderr } = run("start");
			expect(status).toBe(1);
			expect(stderr).toContain("no display");
			expect(stderr).toContain("--headless");
			expect(stderr.trim().split("\n")).toHaveLength(1);
		},
	);

	it.each([
		["start", ["--headless", "--seconds", "soon"], "positive number"],
		["start", ["--headless", "--camera", "front"], "camera's number"],
		["start", ["--headles"], "--headles"],
		["watch", ["--headless"], "--url is missing"],
		["bench", ["--people", "0"], "whole number"],
	])("explains why: %s %j", (command, parameters, words) => {
		const { status, stderr } = run(command, ...parameters);
		expect(status).toBe(1);
		expect(stderr).toContain(words);
	});
});
