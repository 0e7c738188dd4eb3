import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { KernelsEntry } from "../files/model-manifest.ts";
import { requireSha256, sha256 } from "../files/sha256.ts";

/**
 * Compiles a module of kernels/ (AssemblyScript) if its file there is missing,
 * damaged, or older than the sources.
 * @param root the project's folder
 * @param acceptsAny whether a module that differs from the one recorded in models/manifest.json is accepted
 * @returns whether it was compiled
 * @throws an error with the compiler's output, or one that names both hashes
 */
export async function compileKernels(
	root: string,
	{ file, source, sha256: recorded }: KernelsEntry,
	acceptsAny: boolean,
): Promise<boolean> {
	const folder = join(root, "kernels");
	const made = join(folder, file);
	const sources = (await readdir(folder)).filter((name) =>
		name.endsWith(".ts"),
	);
	const times = await Promise.all(
		sources.map(async (name) => (await stat(join(folder, name))).mtimeMs),
	);
	const madeAtMs = await stat(made).then(
		({ mtimeMs }) => mtimeMs,
		() => Number.NEGATIVE_INFINITY,
	);
	const isNewer = madeAtMs > Math.max(...times);
	if (isNewer && !acceptsAny && sha256(await readFile(made)) === recorded)
		return false;
	// The compiler is loaded only when it is needed: loading takes a second.
	const { main } = await import("assemblyscript/asc");
	const { error, stderr, stdout, binary } = await compile(main, folder, {
		file,
		source,
	});
	if (error || !binary) throw new Error(`${file}: ${stderr}${stdout}`);
	if (!acceptsAny) requireSha256(made, binary, recorded);
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
	{ file, source }: Pick<KernelsEntry, "file" | "source">,
) {
	let binary: Uint8Array | null = null;
	const { error, stderr, stdout } = await main(
		[
			source,
			...["--outFile", file, "--baseDir", folder, "--runtime", "stub"],
			...["--enable", "simd", "--enable", "relaxed-simd"],
			...["-O3", "--noAssert", "--importMemory"],
		],
		{
			writeFile(name, contents) {
				if (name === file && contents instanceof Uint8Array) binary = contents;
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
