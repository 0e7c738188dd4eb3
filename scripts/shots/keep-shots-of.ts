import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROJECT_ROOT } from "../setup/project-root.mjs";
import { runOrThrow } from "../setup/run-command.mjs";

/**
 * Takes the pictures of a release, or of any commit, with its own sources and on this computer: the letters of
 * pictures from another one would all differ by its fonts. It installs and builds in a new folder, which takes some
 * minutes.
 * @param commit such as a release's tag
 * @param keptFolder its pictures replace those that are kept there
 */
export async function keepShotsOf(
	commit: string,
	keptFolder: string,
): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), "roompulse-shots-"));
	const git = (...parameters: readonly string[]) =>
		execFileSync("git", parameters, { stdio: ["ignore", 2, "inherit"] });
	try {
		git("clone", "--quiet", "--no-checkout", PROJECT_ROOT, folder);
		git("-C", folder, "checkout", "--quiet", commit);
		const command = join(folder, "scripts/run.mjs");
		await runOrThrow(`Taking the pictures of ${commit}`, process.execPath, [
			...[command, "shots"],
		]);
		const taken = join(folder, "out/shots");
		await rm(keptFolder, { recursive: true, force: true });
		for (const file of await readdir(taken))
			if (file.endsWith(".png"))
				await cp(join(taken, file), join(keptFolder, file));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
