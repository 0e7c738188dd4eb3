// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import {
	parseSettingsFile,
	settingsFileText,
} from "../../src/contract/settings-file.ts";
import { LANGUAGE_NAMES } from "../../src/core/base/languages.ts";
import { failureOf } from "../../src/core/base/pipeline-failure.ts";
import { DEFAULT_PREFERENCES } from "../../src/core/base/preferences.ts";
import { fail, type Result, succeed } from "../../src/core/base/result.ts";
import { DEFAULT_KEEPING } from "../../src/core/session/keeping.ts";
import { changeKeeping, readKeeping } from "../../src/store/keeping-choice.ts";
import { answerMessages } from "../support/answer-messages.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import { ANYWHERE } from "../support/contexts.ts";
import { drawSettingsPage } from "../support/draw-settings-page.tsx";
import { doing, find } from "../support/render.ts";
import { soon } from "../support/soon.ts";

let answers: Record<string, Result<unknown>> = {};
const sent = vi.fn(async (name: string, request: unknown) =>
	name.endsWith("-changed")
		? (answers[name] ?? succeed(request))
		: answers[name],
);

const CHANGED = "background/preferences-changed";

async function untilSaid(page: HTMLElement, words: string): Promise<void> {
	await soon(async () => {
		await doing(() => {});
		expect(page.textContent).toContain(words);
	});
}

async function type(
	input: HTMLInputElement | HTMLSelectElement,
	value: string,
	event: string,
) {
	await doing(() => {
		input.value = value;
		input.dispatchEvent(new Event(event, { bubbles: true }));
	});
}

beforeEach(async () => {
	await changeKeeping(DEFAULT_KEEPING);
	sent.mockClear();
	answerMessages(sent);
	answers = {
		"background/consent-requested": succeed({
			context: ANYWHERE,
			reads: "attention",
			givenAtMs: 1,
		}),
		"background/consent-given": succeed({
			context: ANYWHERE,
			reads: "attention-and-expression",
			givenAtMs: 2,
		}),
		"background/preferences-requested": succeed(DEFAULT_PREFERENCES),
		"background/people-requested": succeed({ count: 2, failure: null }),
	};
});

describe("the settings page", () => {
	test.each([
		["input[name=onlySelf]", { onlySelf: true }],
		["input[value=quick]", { sensitivity: "quick" }],
		["input[value=gentle]", { pace: "gentle" }],
		["input[name=notesExpected]", { notesExpected: true }],
		["input[name=tileLabels]", { tileLabels: true }],
	])("stores the choice made with %s", async (selector, change) => {
		const page = await drawSettingsPage();
		await doing(() => find(page, selector).click());
		expect(sent).toHaveBeenCalledWith(CHANGED, {
			...DEFAULT_PREFERENCES,
			...change,
		});
	});

	test("stores how long sessions are kept", async () => {
		const page = await drawSettingsPage();
		const select = find<HTMLSelectElement>(page, ".retention select");
		expect(select.value).toBe("7");
		await doing(() => {
			select.value = "30";
			select.dispatchEvent(new Event("change", { bubbles: true }));
		});
		await soon(async () =>
			expect(await readKeeping()).toEqual(
				succeed({ keeps: "room", retentionDays: 30, reason: "" }),
			),
		);
	});

	test("accepts a group size only within its limits", async () => {
		const page = await drawSettingsPage();
		const input = find<HTMLInputElement>(page, "input[name=groupSize]");
		await type(input, "2", "change");
		expect(find(page, "#group-size-refusal").textContent).toBe("From 3 to 30.");
		expect(sent).not.toHaveBeenCalledWith(CHANGED, expect.anything());
		await type(input, "8", "change");
		expect(find(page, "#group-size-refusal").textContent).toBe("");
		expect(sent).toHaveBeenCalledWith(CHANGED, {
			...DEFAULT_PREFERENCES,
			groupSize: 8,
		});
	});

	test("has the chat word off at first, and takes another only if it is one word", async () => {
		const page = await drawSettingsPage();
		const box = find<HTMLInputElement>(page, "input[name=chatWord]");
		expect(box.checked).toBe(false);
		expect(page.querySelector("#chat-word")).toBeNull();
		expect(page.textContent).not.toContain("#noread");
		await doing(() => box.click());
		expect(sent).toHaveBeenCalledWith(CHANGED, {
			...DEFAULT_PREFERENCES,
			chatWord: "#noread",
		});
		expect(find(page, ".chat-notices").textContent).toContain("#noread");
		const input = find<HTMLInputElement>(page, "#chat-word");
		await type(input, "no thanks", "change");
		expect(find(page, "#chat-word-refusal").textContent).toContain("One word");
		await type(input, " #stop ", "change");
		expect(sent).toHaveBeenLastCalledWith(CHANGED, {
			...DEFAULT_PREFERENCES,
			chatWord: "#stop",
		});
		await doing(() => box.click());
		expect(sent).toHaveBeenLastCalledWith(CHANGED, DEFAULT_PREFERENCES);
	});

	test("says that a setting could not be stored", async () => {
		answers[CHANGED] = fail(failureOf("storage-full"));
		const page = await drawSettingsPage();
		await doing(() => find(page, "input[value=quick]").click());
		expect(find(page, "[role=alert]").textContent).toContain("storage is full");
		expect(find<HTMLInputElement>(page, "input[value=steady]").checked).toBe(
			true,
		);
	});

	test("follows what another page changes, so that it never writes back what is stale", async () => {
		const page = await drawSettingsPage();
		const { local } = fakeBrowser.storage;
		answers["background/preferences-requested"] = succeed({
			...DEFAULT_PREFERENCES,
			sensitivity: "quick",
			groupSize: 9,
		});
		answers["background/consent-requested"] = succeed({
			context: ANYWHERE,
			reads: "attention-and-expression",
			givenAtMs: 3,
		});
		answers["background/people-requested"] = succeed({
			count: 5,
			failure: null,
		});
		await doing(() => local.api.set({ preferences: "other" }));
		await changeKeeping({ keeps: "people", retentionDays: 90, reason: "" });
		await untilSaid(page, "5 people are remembered");
		await soon(async () => {
			await doing(() => {});
			expect(find<HTMLSelectElement>(page, ".retention select").value).toBe(
				"90",
			);
		});
		const isChecked = (selector: string) =>
			find<HTMLInputElement>(page, selector).checked;
		expect(isChecked("input[value=quick]")).toBe(true);
		expect(isChecked("input[value=attention-and-expression]")).toBe(true);
		await doing(() => find(page, "input[value=gentle]").click());
		expect(sent).toHaveBeenCalledWith(CHANGED, {
			...DEFAULT_PREFERENCES,
			sensitivity: "quick",
			groupSize: 9,
			pace: "gentle",
		});
	});

	test("says how many people are remembered", async () => {
		expect((await drawSettingsPage()).textContent).toContain(
			"2 people are remembered",
		);
	});
});

describe("sites that are always on", () => {
	async function add(page: HTMLElement, address: string) {
		await type(
			find<HTMLInputElement>(page, "input[name=site]"),
			address,
			"input",
		);
		await doing(() =>
			find<HTMLFormElement>(page, "form.fields").dispatchEvent(
				new Event("submit", { bubbles: true, cancelable: true }),
			),
		);
	}

	test("are added if Chrome permits it, are listed, and can be removed", async () => {
		const page = await drawSettingsPage();
		expect(page.textContent).toContain("Nowhere.");
		await add(page, "meet.example.org/room");
		expect(find(page, ".sites li").textContent).toContain(
			"https://meet.example.org",
		);
		await doing(() => find(page, ".sites button").click());
		expect(page.querySelector(".sites li")).toBeNull();
		expect(fakeBrowser.permissions.granted.size).toBe(0);
	});

	const kept = () => fakeBrowser.storage.local.entries.get("always-on-sites");
	const ROOMS = "https://rooms.example/*";

	test("are a list of our own, to which Chrome's permission alone adds nothing", async () => {
		fakeBrowser.permissions.granted.add(ROOMS);
		const page = await drawSettingsPage();
		expect(page.textContent).toContain("Nowhere.");
		await add(page, "meet.example.org");
		expect(kept()).toEqual([
			{ origin: "https://meet.example.org", wasGrantedBefore: false },
		]);
	});

	test("are listed apart from sites that may only be read, whose permission can be taken back", async () => {
		fakeBrowser.permissions.granted.add(ROOMS);
		const page = await drawSettingsPage();
		expect(find(page, ".sites-allowed li").textContent).toContain(
			"https://rooms.example",
		);
		await doing(() => find(page, ".sites-allowed button").click());
		expect(page.querySelector(".sites-allowed")).toBeNull();
		expect(fakeBrowser.permissions.granted.size).toBe(0);
	});

	test("give back only a permission that came with them", async () => {
		fakeBrowser.permissions.granted.add(ROOMS);
		const page = await drawSettingsPage();
		await add(page, "rooms.example");
		expect(page.querySelector(".sites-allowed")).toBeNull();
		await doing(() => find(page, ".sites button").click());
		expect(kept()).toEqual([]);
		expect(fakeBrowser.permissions.granted).toEqual(new Set([ROOMS]));
		expect(find(page, ".sites-allowed li").textContent).toContain("rooms");
	});

	test("are not added, and give the permission back, if the list cannot be kept", async () => {
		const page = await drawSettingsPage();
		fakeBrowser.storage.local.isFull = true;
		await add(page, "meet.example.org");
		expect(find(page, "#site-refusal").textContent).toContain(
			"couldn't be saved",
		);
		expect(page.querySelector(".sites li")).toBeNull();
		expect(fakeBrowser.permissions.granted.size).toBe(0);
	});

	test("are not added if Chrome refuses or the address is not valid", async () => {
		const page = await drawSettingsPage();
		for (const address of ["http://meet.example.org", "https://*.example"]) {
			await add(page, address);
			expect(find(page, "#site-refusal").textContent).toContain(
				"isn't a site's address",
			);
		}
		fakeBrowser.permissions.userAllows = false;
		await add(page, "meet.example.org");
		expect(find(page, "#site-refusal").textContent).toContain(
			"didn't give its permission",
		);
		expect(page.querySelector(".sites li")).toBeNull();
	});
});

describe("the settings file", () => {
	async function importFile(page: HTMLElement, content: string) {
		const input = find<HTMLInputElement>(page, "input[type=file]");
		Object.defineProperty(input, "files", {
			configurable: true,
			value: [new File([content], "settings.json")],
		});
		await doing(() => input.dispatchEvent(new Event("change")));
	}

	test("contains the choices on the page", async () => {
		const page = await drawSettingsPage();
		const href = String(find(page, "a[download]").getAttribute("href"));
		const file = decodeURIComponent(href.replace("data:application/json,", ""));
		expect(parseSettingsFile(file)).toEqual({
			reads: "attention",
			preferences: DEFAULT_PREFERENCES,
			keeping: DEFAULT_KEEPING,
		});
	});

	test("has the chat read only if the user agrees", async () => {
		const page = await drawSettingsPage();
		const settings = {
			reads: "attention",
			preferences: { ...DEFAULT_PREFERENCES, chatWord: "#stop" },
			keeping: null,
		} as const;
		await importFile(page, settingsFileText(settings, "0.3.0"));
		await untilSaid(page, "turns on reading the chat");
		expect(sent).not.toHaveBeenCalledWith(CHANGED, expect.anything());
		await doing(() => find(page, "button.confirm-import").click());
		await untilSaid(page, "Settings imported.");
		expect(sent).toHaveBeenCalledWith(CHANGED, settings.preferences);
	});

	const ASKED = {
		expressions: "turns on expressions",
		people: "turns on records of each person",
	};
	const ALL = {
		reads: "attention-and-expression",
		preferences: { ...DEFAULT_PREFERENCES, groupSize: 9 },
		keeping: { keeps: "people", retentionDays: 90, reason: "" },
	} as const;

	test("is imported as a whole, after the user agrees to expressions and records of people", async () => {
		const page = await drawSettingsPage();
		await importFile(page, settingsFileText(ALL, "0.1.0"));
		await untilSaid(page, ASKED.expressions);
		await untilSaid(page, ASKED.people);
		expect(sent).not.toHaveBeenCalledWith(CHANGED, expect.anything());
		await doing(() => find(page, "button.confirm-import").click());
		await untilSaid(page, "Settings imported.");
		const { reads, preferences, keeping } = ALL;
		expect(sent).toHaveBeenCalledWith(CHANGED, preferences);
		expect(sent).toHaveBeenCalledWith("background/consent-given", {
			context: ANYWHERE,
			reads,
		});
		expect(await readKeeping()).toEqual(succeed(keeping));
		expect(find<HTMLInputElement>(page, "input[value=people]").checked).toBe(
			true,
		);
		expect(page.querySelector("button.confirm-import")).toBeNull();
	});

	test("changes nothing if the user does not agree", async () => {
		const page = await drawSettingsPage();
		sent.mockClear();
		await importFile(page, settingsFileText(ALL, "0.1.0"));
		await untilSaid(page, ASKED.expressions);
		await doing(() => find(page, "button.decline-import").click());
		expect(page.textContent).toContain("Nothing was changed.");
		expect(page.textContent).not.toContain(ASKED.expressions);
		expect(sent).not.toHaveBeenCalled();
		expect(await readKeeping()).toEqual(succeed(DEFAULT_KEEPING));
	});

	test.each([
		["expressions", { ...ALL, keeping: DEFAULT_KEEPING }, "people"],
		["people", { ...ALL, reads: "attention" }, "expressions"],
	] as const)(
		"asks only for %s if only that is turned on",
		async (asked, settings, other) => {
			const page = await drawSettingsPage();
			await importFile(page, settingsFileText(settings, "0.1.0"));
			await untilSaid(page, ASKED[asked]);
			expect(page.textContent).not.toContain(ASKED[other]);
			expect(sent).not.toHaveBeenCalledWith(CHANGED, expect.anything());
		},
	);

	test("asks nothing about what is on already", async () => {
		answers["background/consent-requested"] = succeed({
			context: ANYWHERE,
			reads: "attention-and-expression",
			givenAtMs: 1,
		});
		await changeKeeping(ALL.keeping);
		const page = await drawSettingsPage();
		await importFile(page, settingsFileText(ALL, "0.1.0"));
		await untilSaid(page, "Settings imported.");
		expect(sent).toHaveBeenCalledWith(CHANGED, ALL.preferences);
	});

	test("leaves what is kept unchanged if it does not mention that", async () => {
		const keeping = {
			keeps: "nothing",
			retentionDays: null,
			reason: "",
		} as const;
		await changeKeeping(keeping);
		const page = await drawSettingsPage();
		const early = {
			...JSON.parse(
				settingsFileText(
					{ reads: "attention", preferences: DEFAULT_PREFERENCES, keeping },
					"0.1.0",
				),
			),
			keeping: undefined,
		};
		await importFile(page, JSON.stringify(early));
		await untilSaid(page, "Settings imported.");
		expect(await readKeeping()).toEqual(succeed(keeping));
	});

	test.each([
		["{", "isn't a settings file"],
		['{"format":"other"}', "isn't a settings file of Roompulse"],
		['{"format":"roompulse-settings","schemaVersion":9}', "newer Roompulse"],
		["x".repeat(200_000), "isn't a settings file of Roompulse"],
	])(
		"changes nothing if it is damaged, and the page says so (%#)",
		async (content, words) => {
			const page = await drawSettingsPage();
			sent.mockClear();
			await importFile(page, content);
			const said = [...page.querySelectorAll("[role=alert]")];
			expect(said.map(({ textContent }) => textContent).join()).toContain(
				words,
			);
			expect(page.textContent).toContain("Nothing was changed.");
			expect(sent).not.toHaveBeenCalled();
		},
	);
});

describe("the language", () => {
	test("can be chosen by its own name, or left to the browser", async () => {
		const page = await drawSettingsPage();
		const select = find<HTMLSelectElement>(page, "select[name=language]");
		expect([...select.options].map(({ text }) => text)).toEqual([
			"The browser's",
			...Object.values(LANGUAGE_NAMES),
		]);
		await type(select, "pt-BR", "change");
		expect(sent).toHaveBeenCalledWith(CHANGED, {
			...DEFAULT_PREFERENCES,
			language: "pt-BR",
		});
	});
});

describe("the notice for the chat", () => {
	test("comes in eight languages, each in its direction, and can be copied", async () => {
		const copied = vi.fn(async (_text: string) => {});
		vi.stubGlobal("navigator", { clipboard: { writeText: copied } });
		const page = await drawSettingsPage();
		const texts = [...page.querySelectorAll<HTMLElement>(".chat-notices p")];
		expect(texts).toHaveLength(8);
		expect(
			texts.filter(({ dir }) => dir === "rtl").map(({ lang }) => lang),
		).toEqual(["ar"]);
		await doing(() =>
			find(page, "[aria-label='Copy the notice in Deutsch']").click(),
		);
		expect(copied).toHaveBeenCalledExactlyOnceWith(texts[4]?.textContent);
		expect(page.textContent).toContain("The notice in Deutsch is copied.");
	});

	test("says what is read, and mentions expressions only if they are read", async () => {
		const page = await drawSettingsPage();
		const first = () => find(page, ".chat-notices p").textContent;
		expect(first()).not.toContain("faces");
		await doing(() =>
			find(page, "input[value=attention-and-expression]").click(),
		);
		expect(first()).toContain("what faces show");
	});
});
