import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import {
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rm,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderEntries } from "../../scripts/release/folder-entries.ts";
import { EXTENSION_FOLDER } from "../../scripts/setup/build-steps.ts";
import { PROJECT_ROOT } from "../../scripts/setup/project-root.mjs";
import { driveFirstMinute } from "./support/first-minute.ts";

const RELEASE = join(PROJECT_ROOT, "release");
const BUILD_MS = 300_000;

/** A release is made of a commit. */
const isClone = existsSync(join(PROJECT_ROOT, ".git"));

describe.skipIf(!isClone)("the zips of a draft", () => {
	let folder = "";
	let files: readonly string[] = [];
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "roompulse-release-"));
		const { status, stderr } = spawnSync(
			process.execPath,
			["scripts/run.mjs", "release", "--draft"],
			{ cwd: PROJECT_ROOT, encoding: "utf8" },
		);
		if (status !== 0) throw new Error(stderr);
		files = await readdir(RELEASE);
	}, BUILD_MS);
	afterAll(() => rm(folder, { recursive: true, force: true }));

	const bytesOf = (end: string) =>
		readFile(join(RELEASE, files.find((name) => name.endsWith(end)) ?? end));

	/** Unpacks one as a user does who loads it by hand. */
	async function unpack(name: string): Promise<string> {
		const unpacked = join(folder, name);
		for (const [path, bytes] of Object.entries(
			unzipSync(await bytesOf(`-${name}.zip`)),
		)) {
			await mkdir(dirname(join(unpacked, path)), { recursive: true });
			await writeFile(join(unpacked, path), bytes);
		}
		return unpacked;
	}

	it("have the files of any other build, whatever the environment says", async () => {
		// A file's name has the hash of what is in it.
		const names = Object.keys(unzipSync(await bytesOf("-chrome.zip")));
		const built = await folderEntries(EXTENSION_FOLDER);
		expect(process.env.NODE_ENV).toBe("test");
		expect(names).toEqual(built.map(({ path }) => path).toSorted());
	});

	it("are the same for both stores", async () => {
		const [edge, chrome] = await Promise.all(
			["-edge.zip", "-chrome.zip"].map(bytesOf),
		);
		expect(edge && chrome?.equals(edge)).toBe(true);
	});

	it.each(["chrome", "attention-only"])(
		"%s: is installed, and reads its demo meeting without a network",
		async (name) => {
			const { offMachine } = await driveFirstMinute(await unpack(name));
			expect(offMachine).toEqual([]);
		},
	);
});
