import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isInstalled } from "../../scripts/setup/install.mjs";

let root: string;
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), "roompulse-install-"));
	await mkdir(join(root, "node_modules"));
});
afterEach(() => rm(root, { recursive: true }));

const a = { "node_modules/a": { version: "1.0.0" } };

async function locked(packages: object, installed?: object) {
	await writeFile(
		join(root, "package-lock.json"),
		JSON.stringify({ packages: { "": {}, ...packages } }),
	);
	if (installed)
		await writeFile(
			join(root, "node_modules", ".package-lock.json"),
			JSON.stringify({ packages: installed }),
		);
}

describe("the packages", () => {
	it("are installed if node_modules contains the versions that the lock file pins", async () => {
		await locked(a, a);
		expect(await isInstalled(root)).toBe(true);
	});

	it("are not installed if node_modules is missing", async () => {
		await locked(a);
		expect(await isInstalled(root)).toBe(false);
	});

	it("are not installed if a package is missing or has another version", async () => {
		await locked(a, { "node_modules/a": { version: "1.0.1" } });
		expect(await isInstalled(root)).toBe(false);
		await locked(a, {});
		expect(await isInstalled(root)).toBe(false);
	});

	it("need not include those for other systems", async () => {
		await locked(
			{ ...a, "node_modules/b": { version: "1.0.0", optional: true } },
			a,
		);
		expect(await isInstalled(root)).toBe(true);
	});

	it("cannot be checked without a lock file", async () => {
		await expect(isInstalled(root)).rejects.toThrow("package-lock.json");
	});
});
