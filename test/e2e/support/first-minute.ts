import { expect } from "vitest";
import { openExtensionPage } from "../../../scripts/browser/extension-page.ts";
import { launchExtension } from "../../../scripts/browser/launch-extension.ts";
import { requestsOffMachine } from "../../../scripts/browser/net-log.ts";
import { waitForRoom } from "../../../scripts/browser/read-room.ts";
import { switchOn, turnSwitch } from "../../../scripts/browser/switch-on.ts";
import { until } from "../../../scripts/browser/until.ts";
import { TRIAL_PAGE, WELCOME_PAGE } from "../../../src/platform/own-pages.ts";
import { hasOffscreenDocument } from "./offscreen-document.ts";
import { picturePage } from "./screenshot.ts";

/**
 * Installs an extension and does what a new user does: from the page that opens to the demo meeting, which is switched
 * on, off and on again. Nothing is read before.
 * @returns the requests that left the machine
 */
export async function driveFirstMinute(extensionFolder: string) {
	const browser = await launchExtension({
		extensionFolder,
		headless: true,
		keepsWelcome: true,
	});
	try {
		const { context, origin, netLogFile } = browser;
		const ours = () =>
			context.pages().filter((page) => page.url().startsWith(origin));
		const welcome = await until("The welcome page", async () => ours()[0]);
		expect(welcome.url()).toBe(`${origin}/${WELCOME_PAGE}`);
		await welcome.waitForSelector(".welcome");
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
		const shown = ours().filter((page) => page.url().includes(WELCOME_PAGE));
		expect(shown).toHaveLength(1);
		await browser.close();
		return { offMachine: await requestsOffMachine(netLogFile) };
	} finally {
		await browser.dispose();
	}
}
