import { foldedName } from "../../core/page/clean-name.ts";
import type { Tile } from "../../core/page/tile.ts";
import type { Search } from "../dom/page-search.ts";
import { writersOf } from "../rules/chat-messages.ts";
import type { Site } from "../sites/site.ts";

/** Finds out who asked in the meeting's chat to be left out, where the user has switched that on. Of the chat, only their names are remembered, and only here. */
export interface ChatObjections {
	/** The word to look for; null reads no chat at all. */
	setWord(word: string | null): void;
	/** Reads the messages that the page shows now. Returns whether there is a chat to read. */
	read(roots: readonly ParentNode[], site: Site | null, find: Search): boolean;
	/** Marks the tiles of those who asked. */
	mark(tiles: readonly Tile[]): readonly Tile[];
}

/** More people than any meeting shows. */
const MAX_ASKING = 500;

export function chatObjections(): ChatObjections {
	let word: string | null = null;
	const asking = new Set<string>();
	return {
		setWord(next) {
			if (next === word) return;
			word = next;
			asking.clear();
		},
		read(roots, site, find) {
			if (word === null || !site?.chat) return false;
			for (const root of roots) {
				const messages = find(root, site.chat.select);
				for (const name of writersOf(word, messages, site.chat))
					if (asking.size < MAX_ASKING) asking.add(foldedName(name));
			}
			return true;
		},
		mark(tiles) {
			if (asking.size === 0) return tiles;
			const named = (name: string) =>
				tiles.filter(
					(tile) =>
						tile.nameSource === "page" && foldedName(tile.name) === name,
				).length;
			return tiles.map((tile) => {
				const name = foldedName(tile.name);
				if (tile.nameSource !== "page" || !asking.has(name)) return tile;
				// Where two people have one name, the page does not say which of them wrote the word.
				return { ...tile, asksOut: named(name) === 1 ? "alone" : "namesake" };
			});
		},
	};
}
