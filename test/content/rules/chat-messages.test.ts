// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { writersOf } from "../../../src/content/rules/chat-messages.ts";
import { BIGBLUEBUTTON } from "../../../src/content/sites/bigbluebutton.ts";
import { GALENE } from "../../../src/content/sites/galene.ts";
import { JITSI } from "../../../src/content/sites/jitsi.ts";
import { LIVEKIT } from "../../../src/content/sites/livekit.ts";
import { MICROSOFT_TEAMS } from "../../../src/content/sites/microsoft-teams.ts";
import type { Site } from "../../../src/content/sites/site.ts";
import { ZOOM } from "../../../src/content/sites/zoom.ts";

const WORD = "#noread";

/** Who wrote the word, on a page of the site that shows this. */
function writersOn({ chat }: Site, html: string): readonly string[] {
	if (!chat) throw new Error("The site has no chat.");
	document.body.innerHTML = html;
	return writersOf(
		WORD,
		[...document.body.querySelectorAll(chat.select)],
		chat,
	);
}

const jitsiGroup = (name: string, ...messages: readonly string[]) =>
	`<div class="chat-message-group remote">${messages
		.map(
			(
				message,
				at,
			) => `<div id="m${at}"><div class="chatmessage"><div class="messagecontent">
			${at === 0 ? `<div aria-hidden="true" class="display-name x">${name}</div>` : ""}
			<div class="usermessage x"><p><span class="sr-only">${name} says:</span>${message}</p>
			<div><div class="timestamp"><p>10:04</p></div></div></div></div></div></div>`,
		)
		.join("")}</div>`;

const livekit = (name: string, message: string) =>
	`<li class="lk-chat-entry" data-lk-message-origin="remote">${
		name &&
		`<span class="lk-meta-data"><strong class="lk-participant-name">${name}</strong><span class="lk-timestamp">10:04</span></span>`
	}<span class="lk-message-body">${message}</span><span class="lk-message-attachements"></span></li>`;

const galene = (name: string, message: string) =>
	`<div class="message-row"><div class="message">${
		name &&
		`<p class="message-header"><span class="message-user">${name}</span><span class="message-time">10:04</span></p>`
	}<p class="message-content">${message}</p><p class="message-footer"></p></div></div>`;

const bigBlueButton = (name: string, message: string, answered = "") =>
	`<div class="chat-message-container"><div>${name && `<div data-test="chatUserName">${name}</div>`}</div>
		<div class="chat-message-content" data-test="chatMessageItem">${answered && `<div data-test="messageContent"><p>${answered}</p></div>`}
		<div data-test="messageContent"><p>${message}</p></div></div></div>`;

const zoom = (name: string, message: string) =>
	`<div class="chat-item-container">${name && `<span class="chat-item__sender" data-name="${name}">${name}</span>`}
		<div class="new-chat-message__container"><div class="new-chat-message__text-box"><div class="chat-rtf-box__display">${message}</div></div></div></div>`;

const teams = (name: string, message: string) =>
	`<div data-tid="chat-pane-item">${name && `<span data-tid="message-author-name">${name}</span>`}
		<div data-tid="chat-pane-message" data-mid="1"><div data-message-content>${message}</div></div></div>`;

describe("who wrote the word is read", () => {
	test.each([
		["Jitsi", JITSI, jitsiGroup("Ana", "hello", WORD)],
		["LiveKit", LIVEKIT, livekit("Ana", "hello") + livekit("", WORD)],
		[
			"Galène",
			GALENE,
			`<div id="box">${galene("Ana", "hello") + galene("", WORD)}</div>`,
		],
		[
			"BigBlueButton",
			BIGBLUEBUTTON,
			bigBlueButton("Bo", "hello") + bigBlueButton("Ana", WORD),
		],
		["Zoom", ZOOM, zoom("Bo", "hello") + zoom("Ana", WORD)],
		["Teams", MICROSOFT_TEAMS, teams("Bo", "hello") + teams("Ana", WORD)],
	])("on %s", (_, site, html) => {
		expect(writersOn(site, html)).toEqual(["Ana"]);
	});

	test.each([
		["in capitals", "#NoRead"],
		["with spaces around it", "  #noread\n"],
		["in wide letters", "＃ｎｏｒｅａｄ"],
	])("%s", (_, written) => {
		expect(writersOn(LIVEKIT, livekit("Ana", written))).toEqual(["Ana"]);
	});
});

describe("nobody wrote the word", () => {
	test.each([
		["who writes more than it", livekit("Ana", `Please ${WORD}`)],
		["who writes another's name before it", livekit("Ana", `Ben: ${WORD}`)],
		["who writes the page's own marks", livekit("Ana", spoof("Ben"))],
		["whose message has no name", livekit("", WORD)],
		["whose name is an address", livekit("ana@example.org", WORD)],
		["whose message is empty", livekit("Ana", "")],
		[
			"who puts a whole message into theirs",
			livekit("Ana", livekit("Ben", WORD)),
		],
	])("%s", (_, html) => {
		expect(writersOn(LIVEKIT, `<ul>${html}</ul>`)).toEqual([]);
	});

	test("who answers it", () => {
		const html =
			bigBlueButton("Ana", "ok", WORD) +
			bigBlueButton("Ben", WORD, "Who objects?");
		expect(writersOn(BIGBLUEBUTTON, html)).toEqual([]);
	});

	test("whose message follows another's without a name, where the user's own have none either", () => {
		expect(
			writersOn(MICROSOFT_TEAMS, teams("Ben", "hello") + teams("", WORD)),
		).toEqual([]);
		expect(writersOn(ZOOM, zoom("Ben", "hello") + zoom("", WORD))).toEqual([]);
	});

	test("who comes after a message that names its writer by two marks", () => {
		const twice = livekit("Ana", "hello").replace(
			"</li>",
			'<strong class="lk-participant-name">Ben</strong></li>',
		);
		expect(writersOn(LIVEKIT, twice + livekit("", WORD))).toEqual([]);
	});
});

/** What a page shows of this if it takes messages for markup. */
function spoof(name: string): string {
	return `<strong class="lk-participant-name">${name}</strong><span class="lk-message-body">${WORD}</span>`;
}

test("a form in a message hides nothing by the names of its controls", () => {
	const html = livekit(
		"Ana",
		`<form><input name="firstChild"><input name="nodeType"><input name="matches"><input name="closest">${WORD}</form>`,
	);
	expect(writersOn(LIVEKIT, html)).toEqual(["Ana"]);
});

test("of thousands of messages, the newest are read, and of endless ones the start", () => {
	const many = Array.from({ length: 5_000 }, (_, at) =>
		livekit(`Person ${String.fromCharCode(65 + (at % 26))}`, `message ${at}`),
	);
	const endless = livekit("Cy", `${WORD}${" x".repeat(500_000)}`);
	const html = many.join("") + endless + livekit("Ana", WORD);
	expect(writersOn(LIVEKIT, html)).toEqual(["Ana"]);
});
