import type { Language } from "../../core/base/languages.ts";
import { readMessages } from "../../platform/i18n/read-messages.ts";
import { LABEL_MESSAGES } from "../../platform/i18n/state-words.ts";

/** The words of labels on a page, each with the name of its message. */
export type LabelMessages = readonly (readonly [name: string, words: string])[];

/** The words of labels in a language; null for the browser's, and where the package is damaged. */
export async function readLabelMessages(
	language: Language | null,
): Promise<LabelMessages | null> {
	const messages = language && (await readMessages(language));
	if (!messages) return null;
	return [...messages].filter(([name]) => LABEL_MESSAGES.has(name));
}
