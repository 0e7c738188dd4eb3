/**
 * npm run icons
 *
 * Makes the PNGs of the manifest, in public/icons, from the two drawings of
 * the logo beside them.
 */
import { installPackages } from "../setup/install.mjs";
import { runMain } from "../setup/run-main.mjs";

await runMain(async () => {
	await installPackages();
	// These need the packages.
	const { join } = await import("node:path");
	const { PROJECT_ROOT } = await import("../setup/project-root.mjs");
	const { drawIcons } = await import("../icons/draw-icons.mjs");
	const folder = join(PROJECT_ROOT, "public/icons");
	const drawn = await drawIcons(folder);
	console.log(`${drawn.join(", ")} are in ${folder}.`);
	return 0;
});
