import {
	SCREEN_SHARE_PATTERNS,
	STOP_SCREEN_SHARE_PATTERNS,
} from "../../core/page/page-words.ts";

/** Words for a shared screen in ids, attributes and test hooks. */
const IN_ATTRIBUTES =
	/screen[-_ ]?(?:shar|video)|shared[-_ ]?screen|sharee(?![a-z])|^share$|screen_share|present(?:ation|ing)|\bdesktop\b|display[-_ ]?surface/i;

/** Words for a shared screen in texts that people read. */
const IN_TEXT = new RegExp(
	SCREEN_SHARE_PATTERNS.map(({ source }) => source).join("|"),
	"iu",
);

/** Words on the button that stops the user's own screen share. */
const ENDS_OWN = new RegExp(
	STOP_SCREEN_SHARE_PATTERNS.map(({ source }) => source).join("|"),
	"iu",
);

const MAX_CHARS = 300;

export function attributeSaysScreenShare(value: string): boolean {
	return IN_ATTRIBUTES.test(value.slice(0, MAX_CHARS));
}

export function textSaysScreenShare(value: string): boolean {
	return IN_TEXT.test(value.slice(0, MAX_CHARS));
}

const ONLY =
	/^(?:(?:an?|the|my|your|screen|shar(?:e|ed|ing)|present(?:ation|ing)?|desktop|display|video)[^\p{L}]*)+$/iu;

/** Whether the text consists of words for a shared screen, without anybody's name. */
export function isOnlyScreenShare(text: string): boolean {
	return ONLY.test(text.slice(0, MAX_CHARS));
}

/** Whether a button with this label stops the user's own screen share. */
export function saysOwnScreenShare(label: string): boolean {
	return ENDS_OWN.test(label.slice(0, MAX_CHARS));
}
