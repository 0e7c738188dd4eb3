import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Locked {
	readonly version?: string;
	readonly resolved?: string;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const packages: Record<string, Locked> = JSON.parse(
	readFileSync("package-lock.json", "utf8"),
).packages;
const locked = new Set(
	Object.keys(packages).map((path) => path.split("node_modules/").at(-1)),
);

describe("the lock file", () => {
	it("lists the packages of every system, without which npm ci fails", () => {
		const missing = Object.entries(packages).flatMap(
			([path, { optionalDependencies = {} }]) =>
				Object.keys(optionalDependencies)
					.filter((name) => !locked.has(name))
					.map((name) => `${path} needs ${name}`),
		);
		expect(missing).toEqual([]);
	});

	it("belongs to a package that pins every other one to an exact version", () => {
		const { dependencies, devDependencies } = JSON.parse(
			readFileSync("package.json", "utf8"),
		);
		const pins = Object.entries({ ...dependencies, ...devDependencies });
		expect(pins.length).toBeGreaterThan(30);
		expect(
			pins.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version))),
		).toEqual([]);
	});

	it("names no registry", () => {
		expect(
			Object.values(packages).filter(({ resolved }) => resolved !== undefined),
		).toEqual([]);
	});
});
