import type { TabPictureNeed, TabPictureReason } from "../core/tab-picture.ts";

const WHY: Record<TabPictureReason, string> = {
	video: "the page protects their videos from being read",
	canvas: "the page draws them in a way that Chrome lets nobody read",
};

/** "3 people are read from the tab's picture, because …" */
export function fromTabText({ people, reason }: TabPictureNeed): string {
	const who = people === 1 ? "1 person is" : `${people} people are`;
	return `${who} read from the tab's picture, because ${WHY[reason]}. While something lies over their tiles, or they are scrolled out of sight, nothing is known of them.`;
}

/** What is missing, for the title of what offers it. */
export function notReadText({ people }: TabPictureNeed): string {
	return people === 1
		? "1 person cannot be read from their video"
		: `${people} people cannot be read from their videos`;
}

export function offerText({ reason }: TabPictureNeed): string {
	return `It is because ${WHY[reason]}. Roompulse can read them from the tab's picture instead: only of tabs that you switch on, without their sound, and nothing is kept. Chrome asks for it in its widest words, “all your data on all websites”, and may close this window; then open it again.`;
}

export function closedFrameText(host: string): string {
	return `Chrome lets Roompulse read that part of the page only if you allow it ${host}. Chrome will ask you, and may close this window.`;
}
