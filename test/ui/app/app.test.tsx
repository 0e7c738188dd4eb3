// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import { DEFAULT_PREFERENCES } from "../../../src/core/base/preferences.ts";
import { fail, type Result, succeed } from "../../../src/core/base/result.ts";
import { App } from "../../../src/ui/app/app.tsx";
import { ParticipantRows } from "../../../src/ui/people/participant-rows.tsx";
import { answerMessages } from "../../support/answer-messages.ts";
import { fakeBrowser } from "../../support/browser/fake-browser.ts";
import { ANYWHERE } from "../../support/contexts.ts";
import { doing, draw, find } from "../../support/render.ts";

let answers: Record<string, Result<unknown>> = {};
const sent = vi.fn(async (name: string, _request: unknown) => answers[name]);
const SURFACE = { PeopleList: ParticipantRows };
const OFF = { tabId: 7, state: "off", sinceMs: null, failure: null };
const ON = { ...OFF, state: "on", sinceMs: 5 };
const CONSENT = { context: ANYWHERE, reads: "attention", givenAtMs: 1 };

async function drawApp(
	tabId: number | null = 7,
	isGranted = true,
): Promise<HTMLElement> {
	let page = document.body;
	await doing(() => {
		page = draw(<App tabId={tabId} isGranted={isGranted} surface={SURFACE} />);
	});
	return page;
}

function isOn(page: HTMLElement): boolean {
	return find(page, "[role=switch]").getAttribute("aria-checked") === "true";
}

beforeEach(() => {
	sent.mockClear();
	answerMessages(sent);
	answers = {
		"background/consent-requested": succeed(CONSENT),
		"background/preferences-requested": succeed(DEFAULT_PREFERENCES),
		"background/page-requested": succeed({}),
		"background/people-requested": succeed({ count: 0, failure: null }),
		"background/meeting-tab-requested": succeed(OFF),
		"background/switch-on-requested": succeed(ON),
		"background/switch-off-requested": succeed(OFF),
	};
});

describe("App", () => {
	test("asks for consent first, and goes on once it is given", async () => {
		answers["background/consent-requested"] = succeed(null);
		answers["background/consent-given"] = succeed(CONSENT);
		const page = await drawApp();
		expect(page.querySelector("[role=switch]")).toBeNull();
		await doing(() => find(page, "input[value=work]").click());
		await doing(() => find(page, "input[value=yes]").click());
		await doing(() => find(page, ".primary").click());
		expect(sent).toHaveBeenCalledWith("background/consent-given", {
			context: { place: "work", isInEea: true },
			reads: "attention",
		});
		expect(isOn(page)).toBe(false);
	});

	test("switches this tab on and off", async () => {
		const page = await drawApp();
		await doing(() => find(page, "[role=switch]").click());
		expect(sent).toHaveBeenCalledWith("background/switch-on-requested", {
			tabId: 7,
		});
		expect(isOn(page)).toBe(true);
		expect(page.textContent).toContain("Starting");
		await doing(() => find(page, "[role=switch]").click());
		expect(isOn(page)).toBe(false);
	});

	test("follows when another surface switches the tab", async () => {
		const page = await drawApp();
		expect(isOn(page)).toBe(false);
		answers["background/meeting-tab-requested"] = succeed(ON);
		await doing(() => fakeBrowser.storage.session.api.onChanged.fire({}));
		expect(isOn(page)).toBe(true);
	});

	test("stays off on a page that cannot be read, and says so", async () => {
		answers["background/switch-on-requested"] = fail(
			failureOf("page-not-readable", "Cannot access a chrome:// URL"),
		);
		const page = await drawApp();
		await doing(() => find(page, "[role=switch]").click());
		expect(isOn(page)).toBe(false);
		const alert = find(page, "[role=alert]").textContent;
		expect(alert).toContain("Chrome lets no extension read this page.");
		expect(alert).toContain("Cannot access a chrome:// URL");
	});

	test.each([
		["page-not-readable", "Chrome lets no extension read this page."],
		["page-is-file", "This tab shows a file"],
		["injection-refused", "Chrome lets no extension read this page."],
	] as const)(
		"says before the user tries that the page cannot be read: %s",
		async (code, words) => {
			answers["background/page-requested"] = fail(failureOf(code));
			const page = await drawApp();
			expect(find(page, "[role=alert]").textContent).toContain(words);
			expect(page.textContent).not.toContain("Off in this tab");
			expect(sent).not.toHaveBeenCalledWith(
				"background/switch-on-requested",
				expect.anything(),
			);
		},
	);

	test("says nothing about a refusal that a click on the action would lift", async () => {
		answers["background/page-requested"] = fail(failureOf("injection-refused"));
		const page = await drawApp(7, false);
		expect(page.querySelector("[role=alert]")).toBeNull();
		expect(page.textContent).toContain("Off in this tab");
	});

	test("lets the user change what is read", async () => {
		const reads = "attention-and-expression";
		answers["background/consent-given"] = succeed({ ...CONSENT, reads });
		const page = await drawApp();
		await doing(() => find(page, `input[value=${reads}]`).click());
		expect(sent).toHaveBeenCalledWith("background/consent-given", {
			context: ANYWHERE,
			reads,
		});
		expect(find<HTMLInputElement>(page, `input[value=${reads}]`).checked).toBe(
			true,
		);
	});

	test("opens the page of all settings", async () => {
		const page = await drawApp();
		const buttons = [...page.querySelectorAll<HTMLElement>("footer .plain")];
		await doing(() => buttons.at(-1)?.click());
		expect(fakeBrowser.runtime.api.openOptionsPage).toHaveBeenCalledOnce();
	});

	test("lets the user say that the class writes", async () => {
		answers["background/preferences-changed"] = succeed({
			...DEFAULT_PREFERENCES,
			notesExpected: true,
		});
		const page = await drawApp();
		const box = () => find<HTMLInputElement>(page, "input[name=notesExpected]");
		expect(box().checked).toBe(false);
		await doing(() => box().click());
		expect(sent).toHaveBeenCalledWith("background/preferences-changed", {
			...DEFAULT_PREFERENCES,
			notesExpected: true,
		});
		expect(box().checked).toBe(true);
	});

	test("says what is wrong if the background does not answer", async () => {
		answers["background/consent-requested"] = fail(
			failureOf("message-malformed"),
		);
		expect(find(await drawApp(), "[role=alert]").textContent).toContain(
			"are out of step",
		);
	});

	test("says that there is no tab to read", async () => {
		expect((await drawApp(null)).textContent).toContain(
			"Chrome lets no extension read this page.",
		);
	});
});
