import { parseManaged } from "../contract/managed-schema.ts";
import type { Language } from "../core/base/languages.ts";
import { readMessages } from "../platform/i18n/read-messages.ts";
import { browserLanguage, speak } from "../platform/i18n/text.ts";
import { managedValues, onStored } from "../platform/storage.ts";
import { preferencesStore } from "./preferences-store.ts";

/** The language of the texts in this document; null for the browser's. */
let spoken: Language | null = null;

/** What the organisation has set, or else the user; null for the browser's, which needs no file of its own. */
async function chosen(): Promise<Language | null> {
	const [managed, preferences] = await Promise.all([
		managedValues(),
		preferencesStore().read(),
	]);
	const language =
		parseManaged(managed).settings.language ?? preferences?.language ?? null;
	return language === browserLanguage() ? null : language;
}

/** From now on, texts of this document are in the language that the user or the organisation chose. If its messages cannot be read, they are in the browser's. */
export async function speakChosenLanguage(): Promise<void> {
	const language = await chosen();
	if (language === spoken) return;
	spoken = language;
	const messages = language && (await readMessages(language));
	speak(messages || null);
}

/** Calls `listener` when another language has been chosen than this document speaks. */
export function onOtherLanguage(
	listener: () => void,
	signal: AbortSignal,
): void {
	async function compare(): Promise<void> {
		if ((await chosen()) !== spoken) listener();
	}
	onStored("local", compare, signal);
	onStored("managed", compare, signal);
}
