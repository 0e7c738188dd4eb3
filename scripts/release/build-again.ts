import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runOrThrow } from "../setup/run-command.mjs";
import { folderEntries } from "./folder-entries.ts";
import type { ZipEntry } from "./write-zip.ts";

/**
 * Builds the extension from the sources alone, in a new folder with packages of
 * its own, as somebody does who doubts a store's package.
 */
export async function buildAgain(
	sources: readonly ZipEntry[],
): Promise<readonly ZipEntry[]> {
	const folder = await mkdtemp(join(tmpdir(), "roompulse-sources-"));
	try {
		for (const { path, bytes, isExecutable } of sources) {
			const file = join(folder, path);
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, bytes);
			if (isExecutable) await chmod(file, 0o755);
		}
		// The command that lies there installs, makes and builds there.
		const command = join(folder, "scripts/run.mjs");
		await runOrThrow("Building again", process.execPath, [command, "build"]);
		return await folderEntries(join(folder, "dist"));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** The paths of files that only one of two builds has, or that differ. */
export function differences(
	one: readonly ZipEntry[],
	other: readonly ZipEntry[],
): readonly string[] {
	const bytesOf = (entries: readonly ZipEntry[]) =>
		new Map(entries.map(({ path, bytes }) => [path, Buffer.from(bytes)]));
	const [ofOne, ofOther] = [bytesOf(one), bytesOf(other)];
	const paths = new Set([...ofOne.keys(), ...ofOther.keys()]);
	return [...paths]
		.filter((path) => {
			const [left, right] = [ofOne.get(path), ofOther.get(path)];
			return !left || !right || !left.equals(right);
		})
		.toSorted();
}
