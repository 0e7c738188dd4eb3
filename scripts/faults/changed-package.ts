import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { filesIn } from "../bench/machine/folder-size.ts";

const FIRST_SCRIPT = "first.js";

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

/** The same for the worker in which ONNX Runtime runs: `code` comes before its own. */
export async function runFirstInNetWorker(folder: string, code: string) {
	const path = await fileIn(folder, /net-worker[^/]*\.js$/);
	await writeFile(path, `${code}\n${await readFile(path, "utf8")}`);
}

/** Makes the extension take software for a graphics adapter, and WebGPU there for faster than the processor. */
export async function preferSoftwareWebgpu(folder: string) {
	const path = await fileIn(folder, /offscreen[^/]*\.js$/);
	await changeFile(path, "swiftshader|llvmpipe|software|basic render", "^$");
	await changeFile(path, /\w+\.webgpuMs<\w+\.wasmMs/, "true");
	await runFirst(
		folder,
		'if (globalThis.GPUAdapterInfo) Object.defineProperty(GPUAdapterInfo.prototype, "isFallbackAdapter", { value: false });',
	);
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
