import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { turnDeveloperModeOn } from "../../browser/developer-mode.ts";
import {
	allTargets,
	type TargetInfo,
	waitForTarget,
} from "../../browser/find-target.ts";
import type { ExtensionBrowser } from "../../browser/launch-extension.ts";
import { DEMO_FOLDER } from "../../setup/build-steps.ts";
import type { Fault } from "../fault.ts";
import { PEOPLE } from "../fault-meeting.ts";
import { keptOf } from "../kept.ts";
import { switchOnTarget } from "../switch-on-target.ts";

/** Served by the browser itself, so that no network is used. */
const SITE = "https://meeting.example";
/** How long the incognito window stays: longer than it takes to write a session. */
const LASTS_MS = 16_000;

interface ExtensionsPageApi {
	addHostPermission(id: string, site: string): Promise<void>;
	removeHostPermission(id: string, site: string): Promise<void>;
	updateExtensionConfiguration(change: object): Promise<void>;
}

export const RIGHTS_FAULTS: readonly Fault[] = [
	{
		name: "permission taken back",
		done: "The user takes back Chrome's permission for the meeting's site, on Chrome's page of extensions.",
		opening: {
			address: `${SITE}/crowd/?people=${PEOPLE}`,
			async before(browser) {
				await serveSite(browser);
				await turnDeveloperModeOn(browser);
				await callExtensionsPage(browser, "addHostPermission", `${SITE}/*`);
			},
		},
		async play(trial) {
			const { meeting } = trial;
			await trial.gather();
			await trial.cause("stops", () =>
				callExtensionsPage(
					meeting.browser,
					"removeHostPermission",
					`${SITE}/*`,
				),
			);
			await trial.says(/^Chrome's permission for this site was taken back/);
			await trial.userDoes("switches on again", () => meeting.switchOn());
			await trial.getsRight();
		},
	},
	{
		name: "incognito",
		done: "A meeting is opened in an incognito window for 16 s, beside the one that is read, and switched on there if Chrome lets the user.",
		opening: {
			async before(browser) {
				await turnDeveloperModeOn(browser);
				// Chrome refuses where the manifest allows no incognito window.
				await callExtensionsPage(browser, "updateExtensionConfiguration", {
					extensionId: browser.extensionId,
					incognitoAccess: true,
				}).catch(() => {});
			},
		},
		async play(trial) {
			const { meeting } = trial;
			const { browser, address } = meeting;
			const { cdp } = browser;
			await trial.gather();
			const page = await meeting.extensionPage();
			const before = await keptOf(page);
			const open = new Set((await allTargets(cdp)).map(targetIdOf));
			await trial.cause("goes on", async () => {
				await page.evaluate(
					(url) => chrome.windows.create({ url, incognito: true }),
					address,
				);
			});
			const { targetId } = await waitForTarget(
				cdp,
				"The incognito tab",
				({ type, url, targetId }) =>
					type === "tab" && url === address && !open.has(targetId),
			);
			const isAllowed = await page.evaluate(() =>
				chrome.extension.isAllowedIncognitoAccess(),
			);
			if (isAllowed) await switchOnTarget(browser, targetId);
			await trial.goesOn();
			await page.waitForTimeout(LASTS_MS);
			const after = await keptOf(page);
			if (after.sessions > before.sessions)
				trial.shortcomings.push("a session of the incognito window is kept");
			await cdp.send("Target.closeTarget", { targetId });
			await trial.getsRight();
		},
	},
];

function targetIdOf({ targetId }: TargetInfo) {
	return targetId;
}

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml",
	".jpg": "image/jpeg",
};

async function serveSite({ context }: ExtensionBrowser) {
	await context.route(`${SITE}/**`, async (route) => {
		const { pathname } = new URL(route.request().url());
		const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
		await route.fulfill({
			body: await readFile(join(DEMO_FOLDER, path)),
			contentType: TYPES[extname(path)] ?? "application/octet-stream",
		});
	});
}

/** Does what the user can do on Chrome's page of extensions. */
async function callExtensionsPage(
	{ context, extensionId }: ExtensionBrowser,
	name: keyof ExtensionsPageApi,
	parameter: string | object,
) {
	const page = await context.newPage();
	await page.goto("chrome://extensions");
	await page.evaluate(
		async ([name, extensionId, parameter]) => {
			// Only this page has the API, so there are no types for it.
			const { developerPrivate } = chrome as unknown as {
				developerPrivate: ExtensionsPageApi;
			};
			if (name === "updateExtensionConfiguration")
				await developerPrivate[name](Object(parameter));
			else await developerPrivate[name](extensionId, String(parameter));
		},
		[name, extensionId, parameter] as const,
	);
	await page.close();
}
