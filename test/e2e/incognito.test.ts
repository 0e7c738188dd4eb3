import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { allTargets } from "../../scripts/browser/find-target.ts";
import { openPlainExtensionPage } from "../../scripts/browser/plain-extension-page.ts";
import { until } from "../../scripts/browser/until.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();

interface IncognitoAccess {
	readonly isEnabled: boolean;
	readonly isActive: boolean;
}

/** Turns on "Allow in Incognito" as the user would, and reads what Chrome then says about it. */
function allowInIncognito(
	settings: Page,
	extensionId: string,
): Promise<IncognitoAccess> {
	return settings.evaluate(async (extensionId) => {
		// Only chrome://extensions has this API, so there are no types for it.
		const { developerPrivate } = chrome as unknown as {
			developerPrivate: {
				updateExtensionConfiguration(to: object): Promise<void>;
				getExtensionInfo(
					id: string,
				): Promise<{ incognitoAccess: IncognitoAccess }>;
			};
		};
		await developerPrivate
			.updateExtensionConfiguration({ extensionId, incognitoAccess: true })
			.catch(() => {});
		const { incognitoAccess } =
			await developerPrivate.getExtensionInfo(extensionId);
		return incognitoAccess;
	}, extensionId);
}

it("in an incognito window it cannot be switched on, even if the user tries to allow it there", async () => {
	const { browser } = meeting;
	const settings = await browser.context.newPage();
	await settings.goto("chrome://extensions");
	expect(await allowInIncognito(settings, browser.extensionId)).toEqual({
		isEnabled: false,
		isActive: false,
	});

	const page = await openPlainExtensionPage(browser);
	expect(
		await page.evaluate(() => chrome.extension.isAllowedIncognitoAccess()),
	).toBe(false);
	const url = meeting.url("two-people.html");
	// Chrome opens the window, but hands nothing of it to the extension.
	expect(
		await page.evaluate(
			(url) => chrome.windows.create({ url, incognito: true }),
			url,
		),
	).toBeFalsy();
	await until("The meeting in the incognito window", async () => {
		const targets = await allTargets(browser.cdp);
		return targets.some((one) => one.type === "page" && one.url === url);
	});
	const seen = await page.evaluate(async () =>
		(await chrome.windows.getAll({ populate: true })).map(
			({ incognito }) => incognito,
		),
	);
	expect(seen).not.toContain(true);
	expect(seen.length).toBeGreaterThan(0);
});
