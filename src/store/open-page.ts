import { onOtherLanguage, speakChosenLanguage } from "./chosen-language.ts";

/** A page's own: it ends with the page. */
const PAGE = new AbortController().signal;

/**
 * Opens a page in the user's language. Its modules look texts up while they are loaded, so they are loaded only once
 * the language is known; when another is chosen, the page is loaded again.
 */
export async function openPage(load: () => Promise<unknown>): Promise<void> {
	await speakChosenLanguage();
	onOtherLanguage(() => location.reload(), PAGE);
	await load();
}
