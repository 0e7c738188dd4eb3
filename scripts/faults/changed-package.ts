import { readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { filesIn } from "../bench/machine/folder-size.ts";
import { EXTENSION_FOLDER } from "../setup/build-steps.ts";

const FIRST_SCRIPT = "first.js";

const REAL_ADAPTER = `
	if (globalThis.GPUAdapterInfo)
		Object.defineProperty(GPUAdapterInfo.prototype, "isFallbackAdapter", {
			value: false,
		});`;
/** A real adapter is quicker, too, so the four seconds for its answer and the five for its trial become a minute. */
const PATIENCE = `
	const usual = globalThis.setTimeout;
	globalThis.setTimeout = (work, ms, ...rest) =>
		usual(work, ms === 4_000 || ms === 5_000 ? 60_000 : ms, ...rest);`;

/**
 * Changes a copy of the built extension so that `code` runs in its offscreen
 * document and in its service worker before the extension's own: some faults of
 * a computer cannot be had in any other way.
 */
export async function runFirst(folder: string, code: string) {
	await rewriteFirst(folder, code);
	await changeFile(
		join(folder, "src/offscreen/index.html"),
		"<head>",
		`<head><script src="/${FIRST_SCRIPT}"></script>`,
	);
	await changeFile(
		join(folder, "service-worker-loader.js"),
		"import ",
		`import "./${FIRST_SCRIPT}"; import `,
	);
}

/** Other code takes the place of that which `runFirst` has put there. */
export async function rewriteFirst(folder: string, code: string) {
	await writeFile(join(folder, FIRST_SCRIPT), code);
}

/** Other code runs in meeting pages before the extension's own. */
export async function rewriteFirstInPages(folder: string, code: string) {
	const path = await fileIn(folder, /src\/content\/index\.js$/);
	const built = join(EXTENSION_FOLDER, relative(folder, path));
	await writeFile(path, `${code}\n${await readFile(built, "utf8")}`);
}

/**
 * Makes the extension run its nets on WebGPU, in its worker: it takes the
 * software adapter for a real one, and WebGPU for the faster way. The worker
 * computes on the processor all the same, since software would take minutes to
 * compile the shaders.
 * @param code runs in the worker before its own
 * @param isHung whether the worker answers nothing from the start
 */
export async function runNetsInWorker(
	folder: string,
	code: string,
	isHung = false,
) {
	const offscreen = await fileIn(folder, /offscreen[^/]*\.js$/);
	await changeFile(
		offscreen,
		"swiftshader|llvmpipe|software|basic render",
		"^$",
	);
	await changeFile(offscreen, /\w+\.webgpuMs<\w+\.wasmMs/, "true");
	await runFirst(folder, isHung ? REAL_ADAPTER : REAL_ADAPTER + PATIENCE);
	const worker = await fileIn(folder, /net-worker[^/]*\.js$/);
	await changeFile(
		worker,
		/executionProviders:\[\w+\]/,
		'executionProviders:["wasm"]',
	);
	await changeFile(worker, /^/, `${code}\n`);
}

/** @throws if there is no such file */
export async function fileIn(folder: string, name: RegExp): Promise<string> {
	const file = (await filesIn(folder)).find(({ path }) => name.test(path));
	if (!file) throw new Error(`The package has no file ${name}.`);
	return file.path;
}

async function changeFile(
	path: string,
	before: string | RegExp,
	after: string,
) {
	const text = await readFile(path, "utf8");
	const changed = text.replace(before, after);
	if (changed === text) throw new Error(`${path} lacks "${before}".`);
	await writeFile(path, changed);
}
