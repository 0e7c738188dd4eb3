/**
 * npm run shots [-- PATTERN] [--store] [--keep | --keep-of COMMIT]
 *
 * Takes screenshots of the popup, the side panel, the strip and all pages in all
 * their states, light and dark, in two widths and two languages, into out/shots,
 * with a gallery (index.html). They show staged rooms and sessions; three more
 * show the whole extension over the crowd page. With PATTERN, such as
 * "history.*-ar", only staged ones are taken whose file name matches; without
 * it, the pictures of the README and of the store are replaced too, and with
 * --store only the latter. --keep keeps all (kept-shots/), and --keep-of those of
 * the last release, which it takes out of its tag. Later runs compare theirs with
 * what is kept: the exit code is 1 where one has changed.
 */
import { existsSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildDemo, buildExtension } from "../setup/build-steps.ts";
import { PROJECT_ROOT } from "../setup/project-root.mjs";
import { compareShots } from "../shots/compare-shots.ts";
import { writeGallery } from "../shots/gallery.ts";
import { keepShotsOf } from "../shots/keep-shots-of.ts";
import { copyReadmePictures } from "../shots/readme-pictures.ts";
import { takeLiveShots } from "../shots/take-live-shots.ts";
import { takeShots } from "../shots/take-shots.ts";
import {
	STORE_SHOTS,
	takeStorePictures,
} from "../shots/take-store-pictures.ts";

const FOLDER = join(PROJECT_ROOT, "out/shots");
const KEPT = join(PROJECT_ROOT, "kept-shots");

export async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			keep: { type: "boolean", default: false },
			"keep-of": { type: "string" },
			store: { type: "boolean", default: false },
		},
	});
	const only = values.store ? STORE_SHOTS : positionals[0];
	const { "keep-of": commit } = values;
	if (only && (values.keep || commit))
		throw new Error("Only all pictures are kept: leave the pattern out.");
	if (commit) {
		await keepShotsOf(commit, KEPT);
		console.log(`The pictures of ${commit} are in ${KEPT}.`);
		return 0;
	}
	await buildExtension();
	if (!only) await buildDemo();
	const staged = await takeShots(FOLDER, only);
	if (!only) await copyReadmePictures(FOLDER);
	const live = only ? [] : await takeLiveShots(FOLDER);
	if (!only || values.store) await takeStorePictures(FOLDER);
	const files = [...staged, ...live];
	const compared =
		existsSync(KEPT) && !values.keep
			? await compareShots(FOLDER, KEPT, files, !only)
			: [];
	await writeGallery(FOLDER, KEPT, files, compared);
	const changed = compared.filter(({ outcome }) => outcome !== "same");
	for (const { file, outcome } of changed) console.log(`${file}: ${outcome}`);
	console.log(`${files.length} pictures are in ${FOLDER}/index.html.`);
	if (values.keep) {
		await rm(KEPT, { recursive: true, force: true });
		for (const file of files) await cp(join(FOLDER, file), join(KEPT, file));
	}
	return staged.length > 0 && changed.length === 0 ? 0 : 1;
}
