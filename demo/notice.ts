import { pagePart } from "./page-part.ts";

/** Shows the user what went wrong and what to do about it. */
export function showNotice(text: string): void {
	const notice = pagePart("notice", HTMLElement);
	notice.textContent = text;
	notice.hidden = false;
}
