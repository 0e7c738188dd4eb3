import type {
	TabPictureNeed,
	TabPictureReason,
} from "../../core/page/tab-picture.ts";
import {
	type CountedKey,
	counted,
	type TextKey,
	text,
} from "../../platform/i18n/text.ts";

const FROM_TAB: Record<TabPictureReason, CountedKey> = {
	video: "from_tab_video",
	canvas: "from_tab_canvas",
};

const WHY: Record<TabPictureReason, TextKey> = {
	video: "tab_picture_why_video",
	canvas: "tab_picture_why_canvas",
};

/** "3 people are read from the tab's picture, because …" */
export function fromTabText({ people, reason }: TabPictureNeed): string {
	return `${counted(FROM_TAB[reason], people)} ${text("from_tab_limits")}`;
}

/** Says how many people cannot be read without the tab's picture: the title of the notice that offers it. */
export function notReadText({ people }: TabPictureNeed): string {
	return counted("tab_picture_needed", people);
}

export function offerText({ reason }: TabPictureNeed): string {
	return `${text(WHY[reason])} ${text("tab_picture_offer")}`;
}
