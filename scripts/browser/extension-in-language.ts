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
 * A copy of the built extension that has one language alone, so that Chromium
 * shows that one: many a machine has Chromium's own words in English only, and
 * there `--lang` changes nothing.
 * @returns a folder of its own, for whoever asked to remove
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
