import {
	NAMELESS_WORDS,
	ROLE_WORDS,
	SELF_WORDS,
	WAITING_WORDS,
} from "./page-words.ts";

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
const placeholder = (words: readonly string[]) =>
	new RegExp(`^(?:${words.join("|")})(?: ?\\d+)?\\.{0,3}…?$`, "iu");

/** Never a name, wherever the page shows it. */
const NEVER_A_NAME: readonly RegExp[] = [
	// Numbers, clocks, percentages, resolutions, bit and frame rates.
	/^[\d\s.,:%/#+-]+$/,
	/^\d+\s*[x×]\s*\d+$/i,
	/^[\d.,]+\s*(?:[kmg]?bits?(?:\/s(?:ec)?)?|[kmg]?bps|fps|ms|p|px|%)$/i,
	// E-mail addresses and machine ids are never shown as names.
	/\S+[@＠﹫]\S+\.\S+|^\S+[@＠﹫]\S+$/,
	/^spaces\/|\/devices\//,
	/^[0-9a-f]{8}-[0-9a-f-]{20,}$/i,
	/^(?=.*\d)[A-Za-z0-9+/=_-]{24,}$/,
	/^(?=.*\d)[0-9a-f]{8,}$/,
	/^[A-Z]{2}_[A-Za-z0-9]{8,}$/,
	/^(?=.*\d)[a-z0-9]+(?:_[a-z0-9]+)+$/,
	/^(?:live|sip|tel|gid|orgid|8:\w+):/i,
	// "Participant 3" says as much, and distinguishes people.
	placeholder(NAMELESS_WORDS),
];

/** No name where it may as well be the page's own word. */
const RATHER_A_STATUS: readonly RegExp[] = [
	// Icon ligatures: more_vert, mic_off.
	/^[a-z]+(?:_[a-z]+)+$/,
	/^[A-Za-z0-9+/=_-]{24,}$/,
	placeholder(WAITING_WORDS),
	// Texts that pages show over a picture, and words for the picture itself.
	/\b(?:videos?|microphone|webcam|thumbnail|reconnecting|buffering|(?:un)?available|connection|network)\b/i,
	/\bcamera (?:is )?(?:off|on|disabled|muted|paused)\b/i,
	/\bis (?:speaking|talking|muted|sharing|presenting|typing|away)\b/i,
	/^(?:click|tap|double.click|press) to\b/i,
	/^(?:tile|slot) ?#?\d+$/i,
	/^(?:mute|unmute|mute all|pin|unpin|more|options|menu|close|leave|join|share|chat|raise hand|fullscreen|full screen|expand|minimi[sz]e|hide self view|bandwidth|publish|unpublish|stop|start|kick|settings|live|rec|hd|sd)$/i,
];

/** A person's name from a text of the page that may or may not be one, at most 80 characters; null where it is rather the page's own word, such as "Camera off". */
export function cleanName(raw: string): string | null {
	const name = cleanMarkedName(raw);
	return name !== null && !RATHER_A_STATUS.some((one) => one.test(name))
		? name
		: null;
}

/** A person's name from a text that the page itself marks as one, whatever words it consists of: somebody may be called "Camera off". Null where it is an address, an id or empty. */
export function cleanMarkedName(raw: string): string | null {
	const name = visibleText(raw).replace(APPENDED, "").trim();
	if (name.length === 0 || !/\p{L}/u.test(name)) return null;
	if (NEVER_A_NAME.some((pattern) => pattern.test(name))) return null;
	return cut(name);
}

/** The text as it may stand where a name is shown, whether it is one or not. */
export function plainName(raw: string): string {
	return cut(visibleText(raw));
}

/** The text without what two spellings of one name or word differ in: case, width of letters, spaces. */
export function foldedName(text: string): string {
	return plainName(text.normalize("NFKC")).toLowerCase();
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
