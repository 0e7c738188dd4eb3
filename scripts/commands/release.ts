/**
 * npm run release [-- --draft] [--verify] [--publish [--dry-run]]
 *
 * Makes release/ from a clean commit with its version's tag: the package for
 * each store and one for attention only, the sources that build to the same bytes, source maps, the list of
 * packages (SBOM, SPDX), the notes out of CHANGELOG.md and the SHA-256 sums of
 * all. It refuses while versions disagree, a placeholder for the maker is left or
 * a package is over ten megabytes, and builds a second time out of the packed sources to compare. --draft makes
 * the same files of any commit, with -draft in their names, and builds twice only
 * with --verify. --publish sends the packages to both stores, with keys out of the
 * environment (store/README.md); with --dry-run it uploads nothing and only asks
 * whether the keys are known, which a draft may, too.
 */
import { execFileSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildAgain, differences } from "../release/build-again.ts";
import { findPlaceholders } from "../release/find-placeholders.ts";
import { entriesOf, folderEntries } from "../release/folder-entries.ts";
import { publish, publishOptions } from "../release/publish.ts";
import { readCommit } from "../release/read-git.ts";
import { packaged, releaseFiles, tooLarge } from "../release/release-files.ts";
import { releaseProblems } from "../release/release-problems.ts";
import { stableSbom } from "../release/stable-sbom.ts";
import {
	buildAttentionOnly,
	buildWithSourceMaps,
} from "../setup/build-steps.ts";
import { PROJECT_ROOT } from "../setup/project-root.mjs";

const FOLDER = join(PROJECT_ROOT, "release");
const BUILT = join(PROJECT_ROOT, "out/release");
const ATTENTION_ONLY = join(PROJECT_ROOT, "out/release-attention-only");

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			draft: { type: "boolean", default: false },
			verify: { type: "boolean", default: false },
			publish: { type: "boolean", default: false },
			"dry-run": { type: "boolean", default: false },
		},
	});
	const isDryRun = values["dry-run"];
	if (values.publish && values.draft && !isDryRun)
		throw new Error("A draft is not published: leave --draft out.");
	const { draft: isDraft } = values;
	const commit = readCommit();
	const { version } = await readJson("package.json");
	const { version: lockVersion } = await readJson("package-lock.json");
	const changelog = await readFile(join(PROJECT_ROOT, "CHANGELOG.md"), "utf8");
	const sources = await entriesOf(PROJECT_ROOT, commit.files);
	const placeholders = findPlaceholders(sources);
	const problems = releaseProblems({
		...{ version, lockVersion, changelog, placeholders },
		...{ tags: commit.tags, changedFiles: commit.changedFiles },
	});
	if (problems.length > 0 && !isDraft)
		throw new Error(
			[...problems, "--draft makes a draft all the same."].join("\n"),
		);
	await buildWithSourceMaps(BUILT);
	const built = await folderEntries(BUILT);
	await buildAttentionOnly(ATTENTION_ONLY);
	const attentionOnly = await folderEntries(ATTENTION_ONLY);
	const sbom = stableSbom(npmSbom(), commit);
	const files = releaseFiles({
		...{ version, isDraft, built, attentionOnly, sources, changelog, sbom },
	});
	const large = tooLarge(files);
	if (large.length > 0 && !isDraft) throw new Error(large.join("\n"));
	if (!isDraft || values.verify) {
		const different = differences(packaged(built), await buildAgain(sources));
		if (different.length > 0)
			throw new Error(
				`The sources build to other bytes: ${different.join(", ")}.`,
			);
	}
	await rm(FOLDER, { recursive: true, force: true });
	await mkdir(FOLDER);
	for (const { name, bytes } of files)
		await writeFile(join(FOLDER, name), bytes);
	for (const problem of [...problems, ...large])
		console.log(`No release yet: ${problem}`);
	console.log(`${files.map(({ name }) => name).join("\n")}\nare in release/.`);
	if (values.publish)
		await publish(
			publishOptions(FOLDER, {
				packages: files,
				env: process.env,
				isDryRun,
			}),
		);
	return 0;
}

async function readJson(name: string) {
	return JSON.parse(await readFile(join(PROJECT_ROOT, name), "utf8"));
}

/** Every package of the lock file, also those that only build or test. */
function npmSbom(): string {
	return execFileSync(
		"npm",
		["sbom", "--package-lock-only", "--sbom-format", "spdx"],
		{
			cwd: PROJECT_ROOT,
			encoding: "utf8",
			maxBuffer: 64 * 1024 ** 2,
			// On Windows npm is a .cmd file, which only a shell can start.
			shell: process.platform === "win32",
		},
	);
}
