/**
 * npm run shots [-- PATTERN]
 *
 * Takes screenshots of the popup, the side panel, the strip, the settings and
 * the past sessions in all their states, light and dark, in two widths and two
 * languages, into out/shots. They show staged rooms and sessions; three more
 * show the whole extension over the crowd page. With PATTERN, such as
 * "history.*-ar", only staged ones are taken whose file name matches; without
 * it, the README's pictures are replaced too.
 */
import { join } from "node:path";
import { buildDemo, buildExtension } from "../setup/build-steps.ts";
import { PROJECT_ROOT } from "../setup/project-root.mjs";
import { copyReadmePictures } from "../shots/readme-pictures.ts";
import { takeLiveShots } from "../shots/take-live-shots.ts";
import { takeShots } from "../shots/take-shots.ts";

export async function main(): Promise<number> {
	const only = process.argv[2];
	const folder = join(PROJECT_ROOT, "out/shots");
	await buildExtension();
	if (!only) await buildDemo();
	const staged = await takeShots(folder, only);
	if (!only) await copyReadmePictures(folder);
	const live = only ? [] : await takeLiveShots(folder);
	console.log(`${staged.length + live.length} pictures are in ${folder}.`);
	return staged.length > 0 ? 0 : 1;
}
