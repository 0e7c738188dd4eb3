import { text } from "./text.ts";

/** Sets the language and the writing direction of a page or a part of it. */
export function showPageLanguage(root: HTMLElement): void {
	root.lang = text("language");
	root.dir = text("direction");
}
