import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { requireSha256, sha256 } from "../files/sha256.ts";

const MADE = "kernels.wasm";

/**
 * Compiles kernels/ (AssemblyScript) to kernels/kernels.wasm if that file is
 * missing, damaged, or older than its sources.
 * @param root the project's folder
 * @param expected its SHA-256 in models/manifest.json; null accepts what the sources give
 * @returns whether it was compiled
 * @throws an error with the compiler's output, or one that names both hashes
 */
export async function compileKernels(
	root: string,
	expected: string | null,
): Promise<boolean> {
	const folder = join(root, "kernels");
	const made = join(folder, MADE);
	const sources = (await readdir(folder)).filter((file) =>
		file.endsWith(".ts"),
	);
	const times = await Promise.all(
		sources.map(async (file) => (await stat(join(folder, file))).mtimeMs),
	);
	const madeAtMs = await stat(made).then(
		({ mtimeMs }) => mtimeMs,
		() => Number.NEGATIVE_INFINITY,
	);
	const isNewer = madeAtMs > Math.max(...times);
	if (isNewer && sha256(await readFile(made)) === expected) return false;
	// The compiler is loaded only when it is needed: loading takes a second.
	const { main } = await import("assemblyscript/asc");
	const { error, stderr, stdout, binary } = await compile(main, folder);
	if (error || !binary) throw new Error(`the kernels: ${stderr}${stdout}`);
	if (expected !== null) requireSha256(made, binary, expected);
	await writeFile(made, binary);
	return true;
}

/**
 * Relaxed SIMD multiplies and adds in one instruction; Chrome supports it since
 * version 114. The memory is imported because a net's plan says how it is laid out.
 */
async function compile(
	main: typeof import("assemblyscript/asc").main,
	folder: string,
) {
	let binary: Uint8Array | null = null;
	const { error, stderr, stdout } = await main(
		[
			"index.ts",
			...["--outFile", MADE, "--baseDir", folder, "--runtime", "stub"],
			...["--enable", "simd", "--enable", "relaxed-simd"],
			...["-O3", "--noAssert", "--importMemory"],
		],
		{
			writeFile(name, contents) {
				if (name === MADE && contents instanceof Uint8Array) binary = contents;
			},
		},
	);
	return {
		error,
		stderr: stderr.toString(),
		stdout: stdout.toString(),
		binary: binary as Uint8Array | null,
	};
}
