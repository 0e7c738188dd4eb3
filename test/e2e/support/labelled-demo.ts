import type { Page } from "playwright-core";
import { openPlainExtensionPage } from "../../../scripts/browser/plain-extension-page.ts";
import { waitForRoom } from "../../../scripts/browser/read-room.ts";
import { switchOn } from "../../../scripts/browser/switch-on.ts";
import { openDemo } from "../../../scripts/demo/open-demo.ts";

export interface LabelledDemo {
	readonly page: Page;
	readonly tabId: number;
	/** The settings, in a tab of their own. */
	readonly settings: Page;
	/** Switches labels on the tiles on, or off again. */
	readonly choose: () => Promise<unknown>;
}

/** Opens the demo meeting with three people whose states are known, without labels at first. */
export function openLabelledDemo<T>(
	flags: readonly string[],
	use: (demo: LabelledDemo) => Promise<T>,
): Promise<T> {
	return openDemo(
		{
			headless: true,
			query: "people=3",
			flags: [...flags, "--window-size=1000,760"],
		},
		async ({ browser, page }) => {
			const { tabId } = await switchOn(browser, page, "attention");
			const settings = await openPlainExtensionPage(browser);
			// The third sits in half profile, of whom nothing can be told before her usual pose is learnt.
			await waitForRoom(
				settings,
				tabId,
				"Two people who face the call, and a third",
				({ participants }) =>
					participants.length === 3 &&
					participants.filter(({ state }) => state === "facing").length === 2,
			);
			await settings.goto(`${browser.origin}/src/settings/index.html`);
			const choice = settings.locator("input[name=tileLabels]");
			const choose = () =>
				choice.evaluate((box) => box instanceof HTMLElement && box.click());
			return use({ page, tabId, settings, choose });
		},
	);
}
