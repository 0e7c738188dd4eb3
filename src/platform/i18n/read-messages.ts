import {
	type LocaleMessages,
	parseLocaleMessages,
} from "../../contract/locale-messages.ts";
import type { Language } from "../../core/base/languages.ts";

/** The messages of any language that is packaged; undefined if the package is damaged. Chrome itself hands out those of its own language only. */
export async function readMessages(
	language: Language,
): Promise<LocaleMessages | undefined> {
	const folder = language.replace("-", "_");
	try {
		const file = await fetch(`/_locales/${folder}/messages.json`);
		return file.ok ? parseLocaleMessages(await file.text()) : undefined;
	} catch {
		return undefined;
	}
}
