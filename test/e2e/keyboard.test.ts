import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openSurface } from "../../scripts/shots/open-surface.ts";
import { SURFACE_STATES } from "../../scripts/shots/states.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();
/** More stops than any page has. */
const MOST_STOPS = 80;

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let stops = 0; stops < MOST_STOPS; stops++) {
		await page.keyboard.press("Tab");
		const isThere = await page.evaluate(
			(wanted) => document.activeElement?.matches(wanted) ?? false,
			selector,
		);
		if (isThere) return;
	}
	throw new Error(`Tab never reaches ${selector}.`);
}

it("the first run is answered by keyboard alone", async () => {
	const state = SURFACE_STATES.find(({ name }) => name === "first-run");
	if (!state) throw new Error("There is no such state.");
	const page = await openSurface(meeting.browser, "panel", state);
	const { keyboard } = page;
	await tabTo(page, "input[name=place]");
	await keyboard.press("Space");
	await keyboard.press("ArrowDown");
	expect(await page.isChecked("input[name=place][value=work]")).toBe(true);
	await tabTo(page, "input[name=isInEea]");
	await keyboard.press("Space");
	await tabTo(page, ".law-detail summary");
	await keyboard.press("Enter");
	await page.getByText("GDPR").waitFor();
	await tabTo(page, "button[type=submit]:enabled");
	await page.close();
});

it("the settings are changed by keyboard alone, as the chat word and the group size", async () => {
	const { browser } = meeting;
	const page = await browser.context.newPage();
	await page.goto(`${browser.origin}/src/settings/index.html`);
	await page.waitForSelector("input[name=chatWord]");
	const { keyboard } = page;
	const kept = (key: string) =>
		page.evaluate(async (name) => {
			const { preferences } = await chrome.storage.local.get("preferences");
			return Object(preferences)[name];
		}, key);
	await tabTo(page, "input[name=chatWord]");
	await keyboard.press("Space");
	await page.waitForSelector("#chat-word");
	await tabTo(page, "#chat-word");
	await keyboard.press("Control+a");
	await keyboard.type("#stop");
	await tabTo(page, "input[name=groupSize]");
	await expect.poll(() => kept("chatWord")).toBe("#stop");
	await keyboard.press("ArrowUp");
	await keyboard.press("Tab");
	await expect.poll(() => kept("groupSize")).toBe(6);
	await page.close();
});
