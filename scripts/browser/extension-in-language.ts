import {
	cp,
	mkdtemp,
	readdir,
	readFile,
	rm,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXTENSION_FOLDER } from "../setup/build-steps.ts";

/**
 * Copies the built extension with only one language, so that Chromium must show
 * it in that language. `--lang` does not suffice: on many machines Chromium
 * itself is installed in English only, and the flag has no effect.
 * @returns the copy's folder, which the caller removes
 */
export async function extensionInLanguage(locale: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "roompulse-language-"));
	await cp(EXTENSION_FOLDER, folder, { recursive: true });
	for (const other of await readdir(join(folder, "_locales")))
		if (other !== locale)
			await rm(join(folder, "_locales", other), { recursive: true });
	const path = join(folder, "manifest.json");
	const manifest = JSON.parse(await readFile(path, "utf8"));
	await writeFile(
		path,
		JSON.stringify({ ...manifest, default_locale: locale }),
	);
	return folder;
}
