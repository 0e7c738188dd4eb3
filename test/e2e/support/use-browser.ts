import { afterAll, beforeAll } from "vitest";
import type { ExtensionBrowser } from "../../../scripts/browser/launch-extension.ts";
import { launch } from "./meeting.ts";
import { type MeetingSite, serveMeetingSite } from "./meeting-site.ts";

export interface TestBrowser {
	/** New for each test file, with no consent given and nothing switched on. */
	readonly browser: ExtensionBrowser;
	/** Address of one of the tests' pages. */
	url(page: string): string;
}

/** Opens a browser and the server of the meeting pages for the tests of one file. */
export function useBrowser(
	flags: () => Promise<readonly string[]> = async () => [],
): TestBrowser {
	let browser: ExtensionBrowser | undefined;
	let site: MeetingSite | undefined;
	beforeAll(async () => {
		site = await serveMeetingSite();
		browser = await launch(await flags());
	});
	afterAll(async () => {
		await browser?.dispose();
		await site?.close();
	});
	return {
		get browser() {
			if (!browser) throw new Error("The browser starts before the tests.");
			return browser;
		},
		url: (page) => `${site?.origin}/${page}`,
	};
}
