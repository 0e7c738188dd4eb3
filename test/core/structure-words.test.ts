import { expect, test } from "vitest";
import { inStructureWords } from "../../src/core/structure-words.ts";

test.each([
	["data-participant-id", "data-participant-id"],
	["data-ana-lima", "data-?-?"],
	["video-player", "video-player"],
	["ana", "?"],
	["data-p-4711", "data-p-?"],
	["", "?"],
	["constructor", "?"],
])("%s is %s", (name, words) => {
	expect(inStructureWords(name)).toBe(words);
});
