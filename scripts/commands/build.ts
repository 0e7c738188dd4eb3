/**
 * npm run build: installs what is missing, makes the models that are missing,
 * and builds the extension into dist/; with -- --demo also the demo meeting
 * into dist-demo/.
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
