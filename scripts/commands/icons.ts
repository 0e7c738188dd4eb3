/**
 * npm run icons
 *
 * Makes the PNGs of the manifest, in public/icons, from the two drawings of
 * the logo beside them.
 */
import { join } from "node:path";
import { drawIcons } from "../icons/draw-icons.ts";
import { PROJECT_ROOT } from "../setup/project-root.mjs";

export async function main(): Promise<number> {
	const folder = join(PROJECT_ROOT, "public/icons");
	const drawn = await drawIcons(folder);
	console.log(`${drawn.join(", ")} are in ${folder}.`);
	return 0;
}
