import { PLACEHOLDER_WORDS, ROLE_WORDS, SELF_WORDS } from "./page-words.ts";

const MAX_CHARS = 80;

/**
 * Control characters, bidirectional overrides and halves of a character, which could hide or reorder text around a
 * name. The joiners U+200C and U+200D stay: Persian and Sinhala names are misspelt without them.
 */
const INVISIBLE =
	/[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** Suffixes that pages append to a name, once or twice: "Ana (Guest) (You)". */
const APPENDED = new RegExp(
	`(?:\\s*[(（[](?:${[...SELF_WORDS, ...ROLE_WORDS].join("|")})[)）\\]])+\\s*$`,
	"iu",
);
const SELF = new RegExp(`[(（[](?:${SELF_WORDS.join("|")})[)）\\]]\\s*$`, "iu");
const PLACEHOLDER = new RegExp(
	`^(?:${PLACEHOLDER_WORDS.join("|")})(?: ?\\d+)?\\.{0,3}…?$`,
	"iu",
);

const NOT_A_NAME: readonly RegExp[] = [
	// Icon ligatures: more_vert, mic_off.
	/^[a-z0-9]+(?:_[a-z0-9]+)+$/,
	// Numbers, clocks, percentages, resolutions, bit and frame rates.
	/^[\d\s.,:%/#+-]+$/,
	/^\d+\s*[x×]\s*\d+$/i,
	/^[\d.,]+\s*(?:[kmg]?bits?(?:\/s(?:ec)?)?|[kmg]?bps|fps|ms|p|px|%)$/i,
	// E-mail addresses and machine ids are never shown as names.
	/\S+[@＠﹫]\S+\.\S+|^\S+[@＠﹫]\S+$/,
	/^spaces\/|\/devices\//,
	/^[0-9a-f]{8}-[0-9a-f-]{20,}$/i,
	/^[A-Za-z0-9+/=_-]{24,}$/,
	/^(?=.*\d)[0-9a-f]{8,}$/,
	/^[A-Z]{2}_[A-Za-z0-9]{8,}$/,
	/^(?:live|sip|tel|gid|orgid|8:\w+):/i,
	// Placeholders and controls.
	PLACEHOLDER,
	// Texts that pages show over a picture, and words for the picture itself.
	/\b(?:videos?|microphone|webcam|thumbnail|reconnecting|buffering|(?:un)?available|connection|network)\b/i,
	/\bcamera (?:is )?(?:off|on|disabled|muted|paused)\b/i,
	/\bis (?:speaking|talking|muted|sharing|presenting|typing|away)\b/i,
	/^(?:click|tap|double.click|press) to\b/i,
	/^(?:tile|slot) ?#?\d+$/i,
	/^(?:mute|unmute|mute all|pin|unpin|more|options|menu|close|leave|join|share|chat|raise hand|fullscreen|full screen|expand|minimi[sz]e|hide self view|bandwidth|publish|unpublish|stop|start|kick|settings|live|rec|hd|sd)$/i,
];

/** A person's name from untrusted text of a page, at most 80 characters, or null where the text is no name. */
export function cleanName(raw: string): string | null {
	const name = visibleText(raw).replace(APPENDED, "").trim();
	if (name.length === 0 || !/\p{L}/u.test(name)) return null;
	if (NOT_A_NAME.some((pattern) => pattern.test(name))) return null;
	return cut(name);
}

/** The text as it may stand where a name is shown, whether it is one or not. */
export function plainName(raw: string): string {
	return cut(visibleText(raw));
}

function visibleText(raw: string): string {
	// Cut before matching: ten thousand characters are not worth a regular expression.
	return raw
		.slice(0, MAX_CHARS * 8)
		.replaceAll(INVISIBLE, " ")
		.replaceAll(/\s+/g, " ")
		.trim();
}

function cut(name: string): string {
	const characters = [...name];
	return characters.length <= MAX_CHARS
		? name
		: `${characters.slice(0, MAX_CHARS - 1).join("")}…`;
}

/** Whether the text says that its tile is the user's own. */
export function saysSelf(raw: string): boolean {
	return SELF.test(raw.slice(0, MAX_CHARS * 8).trim());
}
