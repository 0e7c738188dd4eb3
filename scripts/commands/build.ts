/**
 * npm run build [-- --demo] [--attention-only]
 *
 * Installs missing packages, makes missing models and builds the extension into
 * dist/; with --demo also the demo meeting into dist-demo/. --attention-only leaves
 * out the files, the code and the words of the expression net.
 */
import { parseArgs } from "node:util";
import { buildDemo, buildExtension } from "../setup/build-steps.ts";

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			demo: { type: "boolean", default: false },
			"attention-only": { type: "boolean", default: false },
		},
	});
	await buildExtension({ attentionOnly: values["attention-only"] });
	console.log("Built dist/: load it in chrome://extensions as unpacked.");
	if (values.demo) await buildDemo();
	return 0;
}
