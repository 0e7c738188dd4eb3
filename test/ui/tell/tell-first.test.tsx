// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { signal } from "@preact/signals";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import { DEFAULT_PREFERENCES } from "../../../src/core/base/preferences.ts";
import { fail, type Result, succeed } from "../../../src/core/base/result.ts";
import { DEFAULT_KEEPING } from "../../../src/core/session/keeping.ts";
import { NOTHING_MANAGED } from "../../../src/core/session/managed-settings.ts";
import { changeKeeping } from "../../../src/store/keeping-choice.ts";
import { App } from "../../../src/ui/app/app.tsx";
import { ParticipantRows } from "../../../src/ui/people/participant-rows.tsx";
import { JoinedNotice } from "../../../src/ui/tell/joined-notice.tsx";
import { noticesText } from "../../../src/ui/tell/notice.ts";
import { answerMessages } from "../../support/answer-messages.ts";
import { ANYWHERE } from "../../support/contexts.ts";
import { aRoom } from "../../support/popup-builders.ts";
import { doing, draw, find } from "../../support/render.ts";
import { soon } from "../../support/soon.ts";

const OFF = { tabId: 7, state: "off", sinceMs: null, failure: null };
const ON = { ...OFF, state: "on", sinceMs: 5 };
let answers: Record<string, Result<unknown>> = {};
const sent = vi.fn(async (name: string, _request: unknown) => answers[name]);
const copied = vi.fn(async (_text: string) => {});

async function drawn(element: Parameters<typeof draw>[0]) {
	let page = document.body;
	await doing(() => {
		page = draw(element);
	});
	return page;
}

const drawApp = () =>
	drawn(<App tabId={7} isGranted surface={{ PeopleList: ParticipantRows }} />);

/** The notice waits for the database. */
async function copyNotice(page: HTMLElement) {
	await soon(async () => {
		await doing(() => {});
		find(page, ".notice-tools button");
	});
	await doing(() => find(page, ".notice-tools button").click());
}

beforeEach(async () => {
	await changeKeeping(DEFAULT_KEEPING);
	sent.mockClear();
	copied.mockClear();
	vi.stubGlobal("navigator", { clipboard: { writeText: copied } });
	answerMessages(sent);
	answers = {
		"background/consent-requested": succeed({
			context: ANYWHERE,
			reads: "attention-and-expression",
			givenAtMs: 1,
		}),
		"background/preferences-requested": succeed({
			...DEFAULT_PREFERENCES,
			noticeLanguages: ["de", "hi"],
		}),
		"background/page-requested": succeed({}),
		"background/people-requested": succeed({ count: 0, failure: null }),
		"background/meeting-tab-requested": succeed(OFF),
		"background/told-requested": succeed({ isTold: false }),
		"background/people-told": succeed({}),
		"background/switch-on-requested": succeed(ON),
		"background/managed-requested": succeed({
			settings: NOTHING_MANAGED,
			faults: [],
		}),
		"offscreen/joined-told": succeed({}),
	};
});

describe("before a meeting is switched on", () => {
	test("the user is asked whether its people know, and one yes switches it on", async () => {
		const page = await drawApp();
		expect(page.textContent).toContain("Have you told them?");
		await doing(() => find(page, ".tell-first .primary").click());
		expect(sent).toHaveBeenCalledWith("background/people-told", {
			tabId: 7,
			isNoticeCopied: false,
		});
		expect(sent).toHaveBeenCalledWith("background/switch-on-requested", {
			tabId: 7,
		});
		expect(page.querySelector(".tell-first")).toBeNull();
		expect(find(page, "[role=switch]").getAttribute("aria-checked")).toBe(
			"true",
		);
	});

	test("the notice is copied in the languages chosen, as it is now", async () => {
		const page = await drawApp();
		await copyNotice(page);
		expect(copied).toHaveBeenCalledExactlyOnceWith(
			noticesText(["de", "hi"], {
				reads: "attention-and-expression",
				keeping: DEFAULT_KEEPING,
				chatWord: null,
			}),
		);
		expect(page.textContent).toContain("Copied.");
	});

	describe("where the organisation wants the notice copied", () => {
		const clickYes = (page: HTMLElement) =>
			doing(() => find(page, ".tell-first .primary").click());

		beforeEach(() => {
			answers["background/managed-requested"] = succeed({
				settings: { ...NOTHING_MANAGED, noticeBeforeEachMeeting: true },
				faults: [],
			});
		});

		test("a yes counts only after that, and the question says so", async () => {
			const page = await drawApp();
			expect(find(page, ".tell-first").textContent).toContain(
				"Your organisation asks you to copy the notice",
			);
			await clickYes(page);
			expect(sent).not.toHaveBeenCalledWith(
				"background/people-told",
				expect.anything(),
			);
			await copyNotice(page);
			await clickYes(page);
			expect(sent).toHaveBeenCalledWith("background/people-told", {
				tabId: 7,
				isNoticeCopied: true,
			});
			expect(page.querySelector(".tell-first")).toBeNull();
		});

		test("words that Chrome does not copy are open to be copied by hand", async () => {
			copied.mockRejectedValueOnce(new Error("not allowed"));
			const page = await drawApp();
			await copyNotice(page);
			expect(find(page, ".copy-notice details").hasAttribute("open")).toBe(
				true,
			);
			await clickYes(page);
			expect(page.querySelector(".tell-first")).toBeNull();
		});
	});

	test("the switch alone does not do it: the question gets the focus", async () => {
		answers["background/told-requested"] = fail(failureOf("internal-error"));
		answers["background/switch-on-requested"] = fail(
			failureOf("people-untold"),
		);
		const page = await drawApp();
		expect(page.querySelector(".tell-first")).toBeNull();
		await doing(() => find(page, "[role=switch]").click());
		expect(document.activeElement).toBe(find(page, ".tell-first .primary"));
		expect(find(page, "[role=switch]").getAttribute("aria-checked")).toBe(
			"false",
		);
	});

	test("nothing is asked once they were told", async () => {
		answers["background/told-requested"] = succeed({ isTold: true });
		const page = await drawApp();
		expect(page.querySelector(".tell-first")).toBeNull();
		expect(page.textContent).toContain("Off in this tab");
	});

	test("the question comes again where the tab has gone on to another meeting", async () => {
		answers["background/meeting-tab-requested"] = succeed({
			...OFF,
			state: "lost",
			failure: failureOf("people-untold"),
		});
		const page = await drawApp();
		expect(page.textContent).toContain("in another meeting now");
		expect(page.textContent).toContain("Have you told them?");
	});

	test("a yes that cannot be noted switches nothing on, and says so", async () => {
		answers["background/people-told"] = fail(failureOf("tabs-full"));
		const page = await drawApp();
		await doing(() => find(page, ".tell-first .primary").click());
		expect(find(page, "[role=alert]").textContent).toContain("storage is full");
		expect(sent).not.toHaveBeenCalledWith(
			"background/switch-on-requested",
			expect.anything(),
		);
	});
});

describe("people who join later", () => {
	test("are counted, with the notice at hand, until the user says that they know", async () => {
		const room = signal(aRoom({ joinedSinceTold: 0 }));
		const page = await drawn(<JoinedNotice tabId={7} room={room} />);
		expect(page.textContent).toBe("");
		await doing(() => {
			room.value = aRoom({ joinedSinceTold: 2 });
		});
		expect(page.textContent).toContain("2 joined since you told them");
		await copyNotice(page);
		expect(copied).toHaveBeenCalledTimes(1);
		await doing(() => find(page, ".they-know").click());
		expect(sent).toHaveBeenCalledWith("offscreen/joined-told", { tabId: 7 });
	});
});
