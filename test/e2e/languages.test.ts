import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillHistory } from "../../scripts/bench/measure/fill-history.ts";
import { POPUP_PATH } from "../../scripts/browser/click-action.ts";
import { extensionInLanguage } from "../../scripts/browser/extension-in-language.ts";
import type { ExtensionBrowser } from "../../scripts/browser/launch-extension.ts";
import { until } from "../../scripts/browser/until.ts";
import { openSurface } from "../../scripts/shots/open-surface.ts";
import { stagePage } from "../../scripts/shots/stage-page.ts";
import { STAGED_TAB_ID, stagedRoom } from "../../scripts/shots/staged-room.ts";
import { SURFACE_STATES } from "../../scripts/shots/states.ts";
import { LANGUAGES, type Language } from "../../src/core/base/languages.ts";
import { POLICY_VERSION } from "../../src/core/base/lawful-use.ts";
import { PARTICIPANT_STATES } from "../../src/core/base/participant-state.ts";
import { DEFAULT_PREFERENCES } from "../../src/core/base/preferences.ts";
import type { ParticipantSummary } from "../../src/core/participant/participant-summary.ts";
import { fitFaults } from "./support/fit-faults.ts";
import { launch, watchMeeting } from "./support/meeting.ts";
import { serveMeetingSite } from "./support/meeting-site.ts";
import { picturePage } from "./support/screenshot.ts";

const HISTORY_PATH = "/src/history/index.html";
const STRIP_PATH = `/src/panel/strip.html?tab=${STAGED_TAB_ID}`;
const SETTINGS_PATH = "/src/settings/index.html";
let folder = "";
let browser: ExtensionBrowser;
let arabic: Record<string, { readonly message: string } | undefined>;
let page: Page;

beforeAll(async () => {
	folder = await extensionInLanguage("ar");
	const path = join(folder, "_locales/ar/messages.json");
	arabic = JSON.parse(await readFile(path, "utf8"));
	browser = await launch([], folder);
	page = await browser.context.newPage();
});
afterAll(async () => {
	await browser?.dispose();
	await rm(folder, { recursive: true, force: true });
});

async function expectArabic(key: string): Promise<void> {
	await page.waitForSelector("h1");
	expect(await page.getAttribute("html", "lang")).toBe("ar");
	expect(await page.getAttribute("html", "dir")).toBe("rtl");
	const said = arabic[key]?.message ?? "there is no such message";
	expect(await page.textContent("body")).toContain(said);
	// Nothing extends beyond the page's edge.
	expect(await spillOf(page)).toBeLessThanOrEqual(0);
}

const spillOf = (shown: Page) =>
	shown.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Stores the answer of the first run; null means that it is not answered yet. */
async function haveChosen(reads: "attention" | null): Promise<void> {
	await page.goto(`${browser.origin}${POPUP_PATH}?tab=1`);
	await page.evaluate(
		(consent) =>
			consent
				? chrome.storage.local.set({ consent })
				: chrome.storage.local.remove("consent"),
		reads && {
			policyVersion: POLICY_VERSION,
			context: { place: "other", isInEea: false },
			reads,
			givenAtMs: 1,
		},
	);
}

const PAST = {
	people: [{ row: 0, id: "0:person-0", name: "Bo", isSelf: false }],
	bins: [
		{ startMs: 1_700_000_000_000, rows: [0], parts: [[1, 0, 0]] as const },
	],
	markers: [],
	cue: null,
};

describe("a language chosen in the settings", () => {
	it("reaches the settings, the popup and the badge's title, and is given up again", async () => {
		// All languages are packaged here, and the browser speaks English.
		const english = await launch();
		const site = await serveMeetingSite();
		try {
			const settings = await english.context.newPage();
			const watched = await watchMeeting(
				english,
				`${site.origin}/two-people.html`,
			);
			const { extensionPage, tabId } = watched;
			await settings.goto(`${english.origin}${SETTINGS_PATH}`);
			await settings.selectOption("select[name=language]", "ar");
			await settings.waitForSelector("html[lang=ar][dir=rtl]");
			await extensionPage.waitForSelector("html[lang=ar][dir=rtl]");
			const title = () =>
				extensionPage.evaluate(
					(id) => chrome.action.getTitle({ tabId: id }),
					tabId,
				);
			await expect.poll(title).toBe(arabic.badge_on?.message);
			await settings.selectOption("select[name=language]", "");
			await settings.waitForSelector("html[lang=en][dir=ltr]");
			await expect.poll(title).toBe("Roompulse is on in this tab");
		} finally {
			await english.dispose();
			await site.close();
		}
	});
});

describe("in Arabic", () => {
	it("the popup runs from right to left", async () => {
		await haveChosen(null);
		await page.reload();
		await expectArabic("first_read_title");
		const [image, title] = await page.evaluate(() =>
			["header img", "h1"].map(
				(selector) =>
					document.querySelector(selector)?.getBoundingClientRect().left ?? 0,
			),
		);
		expect(image).toBeGreaterThan(Number(title));
		await picturePage(page, "first-run-ar");
		await page.click("input[value=work]");
		await page.click("input[value=yes]");
		await page.click("button[type=submit]");
		await page.waitForSelector("[role=switch]");
		await picturePage(page, "popup-ar");
	});

	it("the side panel runs from right to left, but its time from left to right", async () => {
		const state = SURFACE_STATES.find(({ name }) => name === "9-people");
		if (!state) throw new Error("There is no such state.");
		const stage = { ...state.stage, time: PAST };
		const panel = await openSurface(browser, "panel", { ...state, stage });
		await panel.setViewportSize({ width: 320, height: 640 });
		await panel.click(".over-time-fold summary");
		await panel.waitForSelector(".heat-names button");
		const leftOf = (selector: string) =>
			panel.evaluate(
				(one) => document.querySelector(one)?.getBoundingClientRect().left ?? 0,
				selector,
			);
		expect(await leftOf(".row .state-icon")).toBeGreaterThan(
			await leftOf(".row .trace"),
		);
		expect(await leftOf(".heat-names")).toBeLessThan(
			await leftOf(".heat-canvas"),
		);
		expect(await spillOf(panel)).toBeLessThanOrEqual(0);
		expect(await panel.textContent(".kinds")).toContain(
			arabic.kind_toward?.message,
		);
		await picturePage(panel, "panel-ar");
		await panel.close();
	});

	it("settings are exported, imported and kept, and a damaged file changes nothing", async () => {
		const open = async () => {
			await page.goto(`${browser.origin}${SETTINGS_PATH}`);
			await page.waitForSelector("a[download]");
		};
		await haveChosen("attention");
		await open();
		await expectArabic("sites_title");
		await page.click("input[value=quick]");
		await page.waitForSelector("input[value=quick]:checked");
		await browser.cdp.send("Browser.setDownloadBehavior", {
			behavior: "allow",
			downloadPath: folder,
		});
		await page.click("a[download]");
		const exported = join(folder, "roompulse-settings.json");
		const file = JSON.parse(
			await until("The exported file", () =>
				readFile(exported, "utf8").catch(() => null),
			),
		);
		expect(file).toMatchObject({
			reads: "attention",
			preferences: { sensitivity: "quick", groupSize: 5 },
			keeping: { keeps: "room", retentionDays: 7, reason: "" },
		});
		const take = (text: string) =>
			page.setInputFiles("input[type=file]", {
				name: "settings.json",
				mimeType: "application/json",
				buffer: Buffer.from(text),
			});
		file.preferences.groupSize = 9;
		file.keeping.retentionDays = 30;
		await take(JSON.stringify(file));
		await page.waitForFunction(
			(said) => document.body.textContent?.includes(said),
			String(arabic.file_imported?.message),
		);
		await take(JSON.stringify(file).slice(0, 40));
		await page.waitForFunction(
			(said) => document.body.textContent?.includes(said),
			String(arabic.file_no_json?.message),
		);
		await open();
		expect(await page.inputValue("input[name=groupSize]")).toBe("9");
		expect(await page.isChecked("input[value=quick]")).toBe(true);
		expect(await page.inputValue(".retention select")).toBe("30");
		await picturePage(page, "settings-ar");
	});

	it("past sessions and the report of one run from right to left", async () => {
		await page.goto(`${browser.origin}${HISTORY_PATH}`);
		await page.waitForSelector(".quiet");
		await expectArabic("no_session");
		await fillHistory(page, 3);
		await page.reload();
		await page.waitForSelector(".sessions");
		await expectArabic("session_attended");
		await picturePage(page, "past-sessions-ar");
		await page.click(".sessions tbody a");
		await page.waitForSelector(".chart");
		await expectArabic("export_limits");
		await picturePage(page, "report-ar");
	});
});

/** The narrowest width for which the surfaces are drawn, and the most that Chrome gives a popup, with room for a scrollbar. */
const NARROW_PX = 360;
const POPUP = { width: 420, height: 600 };

/** Somebody in every state, and one more for every reason why there is no answer. */
function everybody(): readonly ParticipantSummary[] {
	const [seen] = stagedRoom({ people: 1 }).participants;
	if (!seen) throw new Error("Nobody is staged.");
	const unclear = { state: "cant-tell", stateSinceMs: 0 } as const;
	const unseen = { ...unclear, headPose: null, poseFromBaseline: null };
	const people: readonly Partial<ParticipantSummary>[] = [
		...PARTICIPANT_STATES.map((state) => ({ state })),
		{ ...unclear, samples: 1 },
		{ ...unclear, usual: "learning" },
		{ ...unclear, usual: "far-camera" },
		{ ...unclear, usual: "doubted" },
		{ ...unclear, isPoorlyLit: true },
		unseen,
		{ ...unseen, faceWidthPx: null },
	];
	return people.map((one, index) => ({
		...seen,
		isSelf: false,
		...one,
		id: `0:${index}`,
		name: "Bo",
	}));
}

/** Shows a page of the extension in the language that is chosen in the settings, which needs no copy of the extension. */
async function choose(shown: Page, language: Language): Promise<void> {
	await shown.evaluate(
		(preferences) => chrome.storage.local.set({ preferences }),
		{ ...DEFAULT_PREFERENCES, language },
	);
}

it("in every language, no state and no label is shortened at 360 px, nine people fit into the popup, and the strip fits", async () => {
	const state = SURFACE_STATES.find(({ name }) => name === "9-people");
	if (!state) throw new Error("There is no such state.");
	const room = { ...stagedRoom({ people: 9 }), participants: everybody() };
	const stage = { ...state.stage, room };
	const found: string[] = [];
	const all = await launch();
	try {
		const panel = await openSurface(all, "panel", { ...state, stage });
		await panel.setViewportSize({ width: NARROW_PX, height: 700 });
		const popup = await openSurface(all, "popup", state);
		await popup.setViewportSize(POPUP);
		const strip = await all.context.newPage();
		await stagePage(strip, state.stage);
		await strip.goto(`${all.origin}${STRIP_PATH}`);
		await strip.setViewportSize({ width: 320, height: 116 });
		const shown = { panel, popup, strip };
		for (const language of LANGUAGES) {
			await choose(panel, language);
			// Each page draws itself again in the language, all at the same time.
			const faults = await Promise.all(
				Object.entries(shown).map(async ([what, page]) => {
					await page.waitForSelector(`html[lang=${language}] .room-bar`);
					const own = await page.evaluate(fitFaults);
					return own.map((fault) => `${language}, ${what}: ${fault}`);
				}),
			);
			found.push(...faults.flat());
			const endPx = await popup.evaluate(
				() => document.querySelector(".rows")?.getBoundingClientRect().bottom,
			);
			if (!endPx || endPx > POPUP.height)
				found.push(`${language}: the rows end at ${endPx} px`);
		}
	} finally {
		await all.dispose();
	}
	expect(found).toEqual([]);
});
