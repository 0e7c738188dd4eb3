import type { Language } from "../core/base/languages.ts";
import { readMessages } from "../platform/i18n/read-messages.ts";
import { browserLanguage, speak } from "../platform/i18n/text.ts";
import { onStored } from "../platform/storage.ts";
import { preferencesStore } from "./preferences-store.ts";

/** The language of the texts in this document; null for the browser's. */
let spoken: Language | null = null;

/** Null for the browser's, which needs no file of its own. */
async function chosen(): Promise<Language | null> {
	const language = (await preferencesStore().read())?.language ?? null;
	return language === browserLanguage() ? null : language;
}

/** From now on, texts of this document are in the language that the user chose. If its messages cannot be read, they are in the browser's. */
export async function speakChosenLanguage(): Promise<void> {
	const language = await chosen();
	if (language === spoken) return;
	spoken = language;
	const messages = language && (await readMessages(language));
	speak(messages || null);
}

/** Calls `listener` when the user has chosen another language than this document speaks. */
export function onOtherLanguage(
	listener: () => void,
	signal: AbortSignal,
): void {
	onStored(
		"local",
		async () => {
			if ((await chosen()) !== spoken) listener();
		},
		signal,
	);
}
