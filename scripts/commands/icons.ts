/**
 * npm run icons
 *
 * Draws the manifest's PNG icons from the two SVG drawings of the logo, all in
 * public/icons.
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
