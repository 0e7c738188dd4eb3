import type { Page } from "playwright-core";
import { until } from "../../../scripts/browser/until.mjs";

/** What a popup over that tab reads now. */
export async function popupText(extensionPage: Page): Promise<string> {
	return (await extensionPage.locator("body").allInnerTexts()).join("\n");
}

export async function untilPopupSays(
	extensionPage: Page,
	words: string,
	timeoutMs?: number,
): Promise<void> {
	let said = "";
	await until(
		`The popup's "${words}"`,
		async () => {
			said = await popupText(extensionPage);
			return said.includes(words);
		},
		timeoutMs,
	).catch((error) => {
		throw new Error(`${error.message} It said: ${said}`);
	});
}
