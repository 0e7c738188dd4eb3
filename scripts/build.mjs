/**
 * npm run build: installs what is missing, makes the models that are missing,
 * and builds the extension into dist/.
 */
import { buildExtension } from "./setup/build-steps.mjs";
import { installPackages } from "./setup/install.mjs";
import { runMain } from "./setup/run-main.mjs";

await runMain(async () => {
	await installPackages();
	await buildExtension();
	console.log("Built dist/: load it in chrome://extensions as unpacked.");
	return 0;
});
