import { foldedName, plainName } from "./clean-name.ts";
import type { SiteId } from "./site-id.ts";

/** What a meeting's people write in its chat to be left out, unless the user chooses another word. */
export const DEFAULT_CHAT_WORD = "#noread";

/** A shorter one might be written without that meaning; a longer one is never typed right. */
export const CHAT_WORD_CHARS = { least: 4, most: 24 } as const;

/** The services whose pages mark who wrote each message (`chat` in src/content/sites). */
export const CHAT_SITES: readonly SiteId[] = [
	"zoom",
	"microsoft-teams",
	"jitsi",
	"bigbluebutton",
	"livekit",
	"galene",
];

/** The word as it is looked for; null where the text is no single word of a fitting length. */
export function cleanChatWord(typed: string): string | null {
	const word = plainName(typed.normalize("NFKC"));
	const { length } = [...word];
	const fits =
		length >= CHAT_WORD_CHARS.least && length <= CHAT_WORD_CHARS.most;
	return fits && !/\s/.test(word) ? word : null;
}

/** Whether a message is the word and nothing else: whoever quotes it, or writes about it, does not ask to be left out. */
export function isChatWord(written: string, word: string): boolean {
	return foldedName(written) === foldedName(word);
}
