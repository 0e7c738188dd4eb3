import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/browser/extension-page.ts";
import {
	type ExtensionBrowser,
	launchExtension,
} from "../../scripts/browser/launch-extension.ts";
import { requestsOffMachine } from "../../scripts/browser/net-log.ts";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { switchOn, turnSwitch } from "../../scripts/browser/switch-on.ts";
import { until } from "../../scripts/browser/until.ts";
import { EXTENSION_FOLDER } from "../../scripts/setup/build-steps.ts";
import { TRIAL_PAGE, WELCOME_PAGE } from "../../src/platform/own-pages.ts";
import { hasOffscreenDocument } from "./support/offscreen-document.ts";
import { picturePage } from "./support/screenshot.ts";

let browser: ExtensionBrowser;

beforeAll(async () => {
	browser = await launchExtension({
		extensionFolder: EXTENSION_FOLDER,
		headless: true,
		keepsWelcome: true,
	});
});
afterAll(() => browser?.dispose());

describe("the first minute", () => {
	it("opens one page, from which the demo meeting is read without a network", async () => {
		const { context, origin } = browser;
		const welcomes = () =>
			context.pages().filter((page) => page.url().startsWith(origin));
		const welcome = await until("The welcome page", async () => welcomes()[0]);
		expect(welcome.url()).toBe(`${origin}/${WELCOME_PAGE}`);
		await welcome.waitForSelector(".welcome");
		expect(await hasOffscreenDocument(browser)).toBe(false);
		await picturePage(welcome, "welcome");

		const opened = context.waitForEvent("page");
		await welcome.click(".welcome-try");
		const trial = await opened;
		expect(trial.url()).toBe(`${origin}/${TRIAL_PAGE}`);
		await until("Five playing people", () =>
			trial.evaluate(
				() =>
					[...document.querySelectorAll("video")].filter(
						(video) => video.videoWidth > 0,
					).length === 5,
			),
		);
		expect(await hasOffscreenDocument(browser)).toBe(false);

		const { popup, tabId } = await switchOn(browser, trial, "attention");
		const reader = await openExtensionPage(browser, tabId);
		await waitForRoom(
			reader,
			tabId,
			"Five people facing, and one whose camera is off",
			({ participants }) =>
				participants.length === 6 &&
				participants.filter(({ state }) => state === "facing").length === 5,
			120_000,
		);
		await picturePage(trial, "trial");

		// A script that is loaded again replaces the first.
		await turnSwitch(popup, false);
		expect(await hasOffscreenDocument(browser)).toBe(false);
		await turnSwitch(popup, true);
		await waitForRoom(
			reader,
			tabId,
			"All six again",
			({ participants }) => participants.length === 6,
		);
		const shown = welcomes().filter((page) =>
			page.url().includes(WELCOME_PAGE),
		);
		expect(shown).toHaveLength(1);
		await browser.close();
		expect(await requestsOffMachine(browser.netLogFile)).toEqual([]);
	});
});
