/**
 * npm run shots [-- PATTERN]
 *
 * Pictures the popup, the side panel, the strip, the settings and the past
 * sessions in all their states, light and dark, in two widths and two
 * languages, into out/shots: from rooms and sessions that are staged, and three
 * with the whole extension over the crowd page. With PATTERN, such as
 * "history.*-ar", only staged ones whose file's name fits it; without, the README's pictures are made anew.
 */
import { installPackages } from "../setup/install.mjs";
import { runMain } from "../setup/run-main.mjs";

await runMain(async () => {
	await installPackages();
	// These need the packages.
	const { join } = await import("node:path");
	const { PROJECT_ROOT } = await import("../setup/project-root.mjs");
	const { buildDemo, buildExtension } = await import(
		"../setup/build-steps.mjs"
	);
	const { copyReadmePictures } = await import("../shots/readme-pictures.mjs");
	const { takeLiveShots } = await import("../shots/take-live-shots.mjs");
	const { takeShots } = await import("../shots/take-shots.mjs");
	const only = process.argv[2];
	const folder = join(PROJECT_ROOT, "out/shots");
	await buildExtension();
	if (!only) await buildDemo();
	const staged = await takeShots(folder, only);
	if (!only) await copyReadmePictures(folder);
	const live = only ? [] : await takeLiveShots(folder);
	console.log(`${staged.length + live.length} pictures are in ${folder}.`);
	return staged.length > 0 ? 0 : 1;
});
