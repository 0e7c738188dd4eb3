/**
 * node scripts/run.mjs COMMAND [OPTION ...]
 *
 * Installs the packages that are missing and runs scripts/commands/COMMAND.ts:
 * the result of its `main` is the exit code, its error a sentence.
 * ROOMPULSE_TRACE=1 shows where an error came from.
 */
import { existsSync } from "node:fs";
import { register } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installPackages } from "./setup/install.mjs";
import { PROJECT_ROOT } from "./setup/project-root.mjs";

const [, , name, ...options] = process.argv;
try {
	const file = join(PROJECT_ROOT, "scripts/commands", `${name}.ts`);
	if (!existsSync(file)) throw new Error(`There is no command ${name}.`);
	await installPackages();
	// Node strips types itself from 22.18 on, but says in 23 and before 24.3 that this is an experiment.
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	const isExperiment = major === 23 || (major === 24 && minor < 3);
	if (!Reflect.get(process.features, "typescript") || isExperiment)
		register("./setup/strip-types.mjs", import.meta.url);
	// A command reads its options where it would find them if Node ran it.
	process.argv.splice(1, Number.POSITIVE_INFINITY, file, ...options);
	const { main } = await import(pathToFileURL(file).href);
	process.exitCode = await main();
} catch (error) {
	const isTraced = process.env.ROOMPULSE_TRACE === "1";
	console.error(error instanceof Error && !isTraced ? error.message : error);
	process.exitCode = 1;
}
