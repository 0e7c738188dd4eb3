/**
 * npm run build [-- --demo]
 *
 * Installs missing packages, makes missing models and builds the extension into
 * dist/; with --demo also the demo meeting into dist-demo/.
 */
import { parseArgs } from "node:util";
import { buildDemo, buildExtension } from "../setup/build-steps.ts";

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: { demo: { type: "boolean", default: false } },
	});
	await buildExtension();
	console.log("Built dist/: load it in chrome://extensions as unpacked.");
	if (values.demo) await buildDemo();
	return 0;
}
