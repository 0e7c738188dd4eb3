import { text } from "./text.ts";

/** Tells the page which language it is in and which way that runs. */
export function showPageLanguage(root: HTMLElement): void {
	root.lang = text("language");
	root.dir = text("direction");
}
