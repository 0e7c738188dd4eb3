// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { searchWhole } from "../../../src/content/dom/page-search.ts";
import { chatObjections } from "../../../src/content/people/chat-objections.ts";
import { DISCORD } from "../../../src/content/sites/discord.ts";
import { LIVEKIT } from "../../../src/content/sites/livekit.ts";
import { aTile } from "../../support/builders.ts";

const ANA = aTile({ tileId: "a", name: "Ana" });
const BEN = aTile({ tileId: "b", name: "Ben" });

function chat(...messages: readonly (readonly [string, string])[]): void {
	document.body.innerHTML = messages
		.map(
			([name, words]) =>
				`<li class="lk-chat-entry"><strong class="lk-participant-name">${name}</strong><span class="lk-message-body">${words}</span></li>`,
		)
		.join("");
}

/** Reads the page's chat for the word. */
function reading(word: string | null) {
	const objections = chatObjections();
	objections.setWord(word);
	const read = () => objections.read([document], LIVEKIT, searchWhole);
	return { objections, read };
}

test("whoever wrote the word is marked, and nobody else, until another word is chosen", () => {
	chat(["Ana", "#noread"], ["Ben", "hello"]);
	const { objections, read } = reading("#noread");
	expect(read()).toBe(true);
	expect(objections.mark([ANA, BEN])).toEqual([
		{ ...ANA, asksOut: "alone" },
		BEN,
	]);
	objections.setWord("#stop");
	expect(objections.mark([ANA])).toEqual([ANA]);
});

test("no chat is read before a word is chosen, nor where the page marks no writers", () => {
	chat(["Ana", "#noread"]);
	const { objections, read } = reading(null);
	expect(read()).toBe(false);
	expect(objections.mark([ANA])).toEqual([ANA]);
	objections.setWord("#noread");
	expect(objections.read([document], DISCORD, searchWhole)).toBe(false);
	expect(objections.mark([ANA])).toEqual([ANA]);
});

test("a message that the page shows no longer still counts, as for somebody whose tile comes later", () => {
	chat(["Ana", "#noread"]);
	const { objections, read } = reading("#noread");
	read();
	chat();
	read();
	expect(objections.mark([BEN])).toEqual([BEN]);
	expect(objections.mark([BEN, ANA])[1]).toMatchObject({ asksOut: "alone" });
});

test("of two people with one name, nobody is said to have written it, whatever the case and the width of its letters", () => {
	chat(["BEN", "#noread"]);
	const { objections, read } = reading("#noread");
	read();
	const other = aTile({ tileId: "c", name: "Ｂｅｎ" });
	expect(objections.mark([BEN, other, ANA])).toEqual([
		{ ...BEN, asksOut: "namesake" },
		{ ...other, asksOut: "namesake" },
		ANA,
	]);
});

test("a number that we gave somebody is no name of theirs", () => {
	chat(["Participant 2", "#noread"]);
	const { objections, read } = reading("#noread");
	read();
	const numbered = aTile({ name: "Participant 2", nameSource: "numbered" });
	expect(objections.mark([numbered])).toEqual([numbered]);
});
