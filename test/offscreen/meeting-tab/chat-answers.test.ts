import { beforeEach, expect, test, vi } from "vitest";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import { DEFAULT_PREFERENCES } from "../../../src/core/base/preferences.ts";
import { fail, succeed } from "../../../src/core/base/result.ts";
import type { PersonChoice } from "../../../src/core/page/person-choice.ts";
import { chatAnswers } from "../../../src/offscreen/meeting-tab/chat-answers.ts";
import { answerMessages } from "../../support/answer-messages.ts";
import { aChoice, aTile } from "../../support/builders.ts";
import { ANYWHERE } from "../../support/contexts.ts";

const MEETING = "meet.example/abc";
const send = vi.fn<(name: string, request: unknown) => unknown>();

beforeEach(() => {
	send.mockReset().mockReturnValue(succeed({ count: 1, failure: null }));
	answerMessages((name, request) => send(name, request));
});

function answers(chatWord: string | null = "#noread") {
	let choices: readonly PersonChoice[] = [];
	const failed = vi.fn();
	const chat = chatAnswers(
		{
			preferences: () => ({ ...DEFAULT_PREFERENCES, chatWord }),
			forPeople: () => choices,
			labelMessages: () => null,
			context: () => ANYWHERE,
		},
		failed,
	);
	const list = (...tiles: readonly ReturnType<typeof aTile>[]) =>
		chat.list(0, { tiles, meeting: MEETING });
	const choose = (...next: readonly PersonChoice[]) => {
		choices = next;
	};
	return { chat, list, choose, failed };
}

const ANA = aTile({ tileId: "key:a", name: "Ana", asksOut: "alone" });
const OUT = aChoice({
	meeting: MEETING,
	key: "key:a",
	pageName: "Ana",
	name: null,
	isExcluded: true,
});

test("whoever asks is left out as with a press, keeps the name that the user gave, and is named", () => {
	const { chat, list, choose } = answers();
	choose({ ...OUT, name: "A.", isExcluded: false });
	list(ANA, aTile({ tileId: "key:b", name: "Ben" }));
	expect(send.mock.calls).toEqual([
		["background/person-chosen", { ...OUT, name: "A." }],
	]);
	expect(chat.summary()).toEqual({ leftOut: ["A."], unclear: [] });
});

test("each person is left out once, so that the user can bring them back", () => {
	const { list, choose } = answers();
	list(ANA);
	choose(OUT);
	list(ANA);
	choose({ ...OUT, isExcluded: false });
	list(ANA);
	expect(send).toHaveBeenCalledTimes(1);
});

test("a choice that could not be kept is a failure, and is tried again", async () => {
	const { list, failed } = answers();
	send.mockReturnValueOnce(fail(failureOf("choices-full")));
	list(ANA);
	await vi.waitFor(() =>
		expect(failed).toHaveBeenCalledWith({ code: "choices-full" }),
	);
	list(ANA);
	expect(send).toHaveBeenCalledTimes(2);
});

test("nobody is left out where the user reads no chat, whatever the page says", () => {
	const { chat, list } = answers(null);
	list(ANA, { ...ANA, asksOut: "namesake" });
	expect(send).not.toHaveBeenCalled();
	expect(chat.summary()).toEqual({ leftOut: [], unclear: [] });
});

test("of namesakes nobody is left out; they are named until one of them is", () => {
	const { chat, list, choose } = answers();
	const namesakes = ["key:a", "key:b"].map((tileId) =>
		aTile({ tileId, name: "Ana", asksOut: "namesake" }),
	);
	list(...namesakes);
	expect(send).not.toHaveBeenCalled();
	expect(chat.summary()).toEqual({ leftOut: [], unclear: ["Ana"] });
	choose(OUT);
	list(...namesakes);
	expect(chat.summary().unclear).toEqual([]);
	choose();
	list(...namesakes);
	chat.drop(0);
	expect(chat.summary().unclear).toEqual([]);
});

test("a page that lists endless people who ask fills no storage", () => {
	const { list } = answers();
	list(
		...Array.from({ length: 250 }, (_, at) =>
			aTile({ tileId: `key:${at}`, name: `Person ${at}`, asksOut: "alone" }),
		),
	);
	expect(send).toHaveBeenCalledTimes(100);
});
