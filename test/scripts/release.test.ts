import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { differences } from "../../scripts/release/build-again.ts";
import { releaseNotes } from "../../scripts/release/changelog-sections.ts";
import { findPlaceholders } from "../../scripts/release/find-placeholders.ts";
import { folderEntries } from "../../scripts/release/folder-entries.ts";
import {
	type ReleaseParts,
	releaseFiles,
	tooLarge,
} from "../../scripts/release/release-files.ts";
import { releaseProblems } from "../../scripts/release/release-problems.ts";
import { stableMap } from "../../scripts/release/stable-map.ts";
import { stableSbom } from "../../scripts/release/stable-sbom.ts";
import { writeZip, type ZipEntry } from "../../scripts/release/write-zip.ts";

const CHANGELOG =
	"# Changelog\n\n## Unreleased\n\n## 1.2.3\n- A new thing.\n\n## 1.2.2\n- An old one.\n";

function entry(path: string, text: string): ZipEntry {
	return { path, bytes: new TextEncoder().encode(text) };
}

const folders: string[] = [];
const zone = process.env.TZ;

afterEach(() => {
	for (const folder of folders.splice(0))
		rmSync(folder, { recursive: true, force: true });
	if (zone === undefined) delete process.env.TZ;
	else process.env.TZ = zone;
});

/** A built extension in a new folder: its files are written in an order, and have a date. */
async function builtAgain(order: 1 | -1, date: Date): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), "release-"));
	folders.push(folder);
	await mkdir(join(folder, "assets"));
	const files: readonly [string, string][] = [
		["manifest.json", '{"version":"1.2.3"}'],
		["assets/popup.js", "popup();"],
		["assets/popup.js.map", "{}"],
		["assets/Ünder.txt", "words ".repeat(1_000)],
	];
	for (const [path, text] of order === 1 ? files : files.toReversed()) {
		writeFileSync(join(folder, path), text);
		utimesSync(join(folder, path), date, date);
	}
	return folder;
}

function parts(built: readonly ZipEntry[]): ReleaseParts {
	const sources = [entry("package.json", "{}"), entry("src/a.ts", "a();")];
	return {
		...{
			version: "1.2.3",
			isDraft: false,
			built,
			attentionOnly: built,
			sources,
		},
		...{ changelog: CHANGELOG, sbom: "{}" },
	};
}

describe("the files of a release", () => {
	test("are the same bytes out of two folders, whatever their dates, order and time zone", async () => {
		process.env.TZ = "Pacific/Auckland";
		const one = releaseFiles(
			parts(await folderEntries(await builtAgain(1, new Date(2024, 1, 2)))),
		);
		process.env.TZ = "America/Los_Angeles";
		const other = releaseFiles(
			parts(await folderEntries(await builtAgain(-1, new Date(2026, 7, 9)))),
		);
		expect(one.length).toBe(8);
		expect(other).toEqual(one);
	});

	test("are a package without source maps for each store, and the maps beside", async () => {
		const built = await folderEntries(await builtAgain(1, new Date()));
		const files = new Map(
			releaseFiles(parts(built)).map(({ name, bytes }) => [name, bytes]),
		);
		const inside = (name: string) =>
			Object.keys(unzipSync(files.get(name) ?? new Uint8Array()));
		const store = ["assets/popup.js", "assets/Ünder.txt", "manifest.json"];
		expect(inside("roompulse-1.2.3-chrome.zip")).toEqual(store);
		expect(inside("roompulse-1.2.3-edge.zip")).toEqual(store);
		expect(inside("roompulse-1.2.3-source-maps.zip")).toEqual([
			"assets/popup.js.map",
		]);
		expect(inside("roompulse-1.2.3-sources.zip")).toEqual([
			"package.json",
			"src/a.ts",
		]);
	});

	test("say that they are a draft", async () => {
		const built = await folderEntries(await builtAgain(1, new Date()));
		const names = releaseFiles({ ...parts(built), isDraft: true }).map(
			({ name }) => name,
		);
		expect(
			names.every((name) => name.startsWith("roompulse-1.2.3-draft-")),
		).toBe(true);
	});

	test.skipIf(process.platform !== "linux")(
		"have sums that sha256sum confirms",
		async () => {
			const folder = await builtAgain(1, new Date());
			const files = releaseFiles(parts(await folderEntries(folder)));
			for (const { name, bytes } of files)
				writeFileSync(join(folder, name), bytes);
			const { status, stdout } = spawnSync(
				"sha256sum",
				["--check", "roompulse-1.2.3-SHA256SUMS"],
				{ cwd: folder, encoding: "utf8" },
			);
			expect(status).toBe(0);
			expect(stdout.match(/: OK$/gm)).toHaveLength(files.length - 1);
		},
	);

	test("are packages of no more than ten megabytes", () => {
		// What a build makes of noise cannot be packed any smaller.
		const noise = randomBytes(5_100_000);
		const large = (share: number): ZipEntry[] => [
			entry("manifest.json", '{"version":"1.2.3"}'),
			entry("popup.js.map", "{}"),
			{ path: "a.wasm", bytes: noise },
			{ path: "b.wasm", bytes: randomBytes(share * 5_000_000) },
		];
		const files = releaseFiles(parts(large(1)));
		expect(tooLarge(files).map((words) => words.split(" ")[0])).toEqual([
			"roompulse-1.2.3-attention-only.zip",
			"roompulse-1.2.3-chrome.zip",
			"roompulse-1.2.3-edge.zip",
		]);
		expect(tooLarge(releaseFiles(parts(large(0.9))))).toEqual([]);
	});

	test.each([
		["another version", [entry("manifest.json", '{"version":"1.2.2"}')]],
		["no manifest", [entry("popup.js", "")]],
		["no source maps", [entry("manifest.json", '{"version":"1.2.3"}')]],
	])("are refused of a build with %s", (_what, built) => {
		expect(() => releaseFiles(parts(built))).toThrow();
	});
});

test("a source map says nothing of the folder that it was built in", () => {
	const map = (up: string, mark: string) =>
		stableMap(
			entry(
				"a.js.map",
				JSON.stringify({
					sources: [`${up}@crx/manifest`, `../src/a.ts?scriptId=${mark}`],
					sourcesContent: [
						`export default import.meta.CRX_DYNAMIC_SCRIPT_${mark};`,
						`export default import.meta.ROLLDOWN_FILE_URL_${mark}-_w`,
					],
				}),
			),
		);
	const stable = map("../../", "p5oFb");
	expect(map("../../../../", "fbuOA")).toEqual(stable);
	expect(JSON.parse(new TextDecoder().decode(stable.bytes))).toEqual({
		sources: ["@crx/manifest", "../src/a.ts?scriptId"],
		sourcesContent: [
			"export default import.meta.CRX_DYNAMIC_SCRIPT;",
			"export default import.meta.ROLLDOWN_FILE_URL",
		],
	});
});

test.skipIf(process.platform !== "linux")(
	"a zip is one that other programs unpack, file by file",
	async () => {
		const folder = await builtAgain(1, new Date());
		const entries = [
			...(await folderEntries(folder)),
			{ path: "noise.bin", bytes: randomBytes(1_000) },
			entry("empty.txt", ""),
		];
		const zip = writeZip(entries);
		expect(
			new Map(
				Object.entries(unzipSync(zip)).map(([k, v]) => [k, Buffer.from(v)]),
			),
		).toEqual(
			new Map(entries.map(({ path, bytes }) => [path, Buffer.from(bytes)])),
		);
		writeFileSync(join(folder, "all.zip"), zip);
		const python =
			"import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())";
		const { stdout, error } = spawnSync(
			"python3",
			["-c", python, join(folder, "all.zip")],
			{ encoding: "utf8" },
		);
		if (!error) expect(stdout.trim()).toBe("None");
	},
);

test("a zip keeps which files may be run", () => {
	const zip = Buffer.from(
		writeZip([{ ...entry("run", "#!"), isExecutable: true }, entry("a", "")]),
	);
	// Each file's header in the central directory follows this mark; the upper half of its external attributes is the mode.
	const [, ...headers] = zip.toString("latin1").split("PK\u0001\u0002");
	const modes = headers.map((header) =>
		(Buffer.from(header, "latin1").readUInt32LE(34) >>> 16).toString(8),
	);
	expect(modes).toEqual(["100644", "100755"]);
});

describe("a release", () => {
	const good = {
		...{ version: "1.2.3", lockVersion: "1.2.3", changelog: CHANGELOG },
		...{ tags: ["v1.2.3"], changedFiles: [], placeholders: [] },
	};

	test("is made of a clean commit with its version's tag", () => {
		expect(releaseProblems(good)).toEqual([]);
	});

	test.each([
		[{ lockVersion: "1.2.2" }, "package-lock.json has 1.2.2"],
		[{ version: "1.2.4", lockVersion: "1.2.4" }, "CHANGELOG.md"],
		[{ changelog: "## Unreleased\n- A.\n## 1.2.3\n- B.\n" }, "Unreleased"],
		[{ tags: ["v1.2.2"] }, "no tag v1.2.3"],
		[{ changedFiles: ["src/a.ts"] }, "src/a.ts"],
		[{ placeholders: ["SECURITY.md: x"] }, "SECURITY.md: x"],
	])("is refused where %j", (change, words) => {
		const problems = releaseProblems({ ...good, ...change });
		expect(problems.join("\n")).toContain(words);
	});

	test("tells what is new in it, a draft what no version has yet", () => {
		const changelog = "# C\n\n## Unreleased\n- Next.\n\n## 1.2.3\n- Now.\n";
		expect(releaseNotes(changelog, "1.2.3", false)).toBe(
			"# Roompulse 1.2.3\n\n- Now.\n",
		);
		expect(releaseNotes(changelog, "1.2.3", true)).toContain("- Next.");
		expect(releaseNotes(CHANGELOG, "1.2.3", true)).toContain("- A new thing.");
	});

	test("finds placeholders in what people read, once a file", () => {
		const found = findPlaceholders([
			entry("SECURITY.md", "mail@roompulse.example or mail@roompulse.example"),
			entry("public/policy.html", "us (a placeholder until there is a name)"),
			entry("test/a.test.ts", "roompulse.example"),
			entry("README.md", "room@school.example"),
		]);
		expect(found).toEqual([
			'SECURITY.md: "mail@roompulse.example"',
			'public/policy.html: "a placeholder until"',
		]);
	});

	test("lists packages without the time and the random name of the list", () => {
		const listed = (made: string) =>
			JSON.stringify({
				...{ spdxVersion: "SPDX-2.3", name: "roompulse@1.2.3" },
				documentNamespace: `http://spdx.org/spdxdocs/${made}`,
				creationInfo: { created: made, creators: ["Tool: npm"] },
			});
		const commit = { date: "2026-11-29T19:30:00Z", hash: "abc" };
		const sbom = stableSbom(listed("1"), commit);
		expect(stableSbom(listed("2"), commit)).toBe(sbom);
		expect(JSON.parse(sbom).creationInfo).toEqual({
			created: "2026-11-29T19:30:00Z",
			creators: ["Tool: npm"],
		});
		expect(() => stableSbom("[]", commit)).toThrow("no SPDX");
	});

	test("names the files in which two builds differ", () => {
		expect(
			differences(
				[entry("a", "1"), entry("b", "1"), entry("c", "1")],
				[entry("a", "1"), entry("b", "2"), entry("d", "1")],
			),
		).toEqual(["b", "c", "d"]);
	});
});
