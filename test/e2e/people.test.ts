import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { watchMeeting } from "./support/meeting.ts";
import { untilPopupSays } from "./support/popup-text.ts";
import { allFacing, moreAnalysedThan, named } from "./support/room-facts.ts";
import { picturePage } from "./support/screenshot.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();
const [ADA, BEN] = ["Ada Lovelace", "Ben Bitdiddle"];

/** The element that has the focus, as a screen reader announces it. */
const focused = (popup: Page) =>
	popup.evaluate(
		() =>
			document.activeElement?.getAttribute("aria-label") ??
			document.activeElement?.textContent,
	);

/** The button that opens what is known about a person. */
const rowOf = (popup: Page, name: string) =>
	popup.locator(".row-opener", { hasText: name });

/** Waiting time in which others are read. */
async function staysOut(popup: Page, tabId: number): Promise<void> {
	const before = await waitForRoom(
		popup,
		tabId,
		"Ben facing",
		(now) => named(now, BEN)?.state === "facing",
	);
	const later = await waitForRoom(
		popup,
		tabId,
		"More pictures",
		moreAnalysedThan(before),
	);
	expect(named(later, ADA)).toMatchObject({ state: "excluded", samples: 0 });
}

describe("somebody in a meeting", () => {
	it("can be left out by keyboard, stays left out in later meetings, and can be read again", async () => {
		const { browser } = meeting;
		const url = meeting.url("two-people.html");
		const { extensionPage, tabId, page } = await watchMeeting(browser, url);
		const room = (what: string, isThere: Parameters<typeof waitForRoom>[3]) =>
			waitForRoom(extensionPage, tabId, what, isThere);
		await room("Both people facing", allFacing([ADA, BEN]));

		await extensionPage.bringToFront();
		const { keyboard } = extensionPage;
		await rowOf(extensionPage, ADA).focus();
		await keyboard.press("Tab");
		expect(await focused(extensionPage)).toBe(`Leave out ${ADA}`);
		await keyboard.press("Enter");
		await untilPopupSays(extensionPage, `${ADA} is now left out.`);
		await expect.poll(() => focused(extensionPage)).toBe("Undo");
		const left = await room(
			"Ada left out",
			(now) => named(now, ADA)?.state === "excluded",
		);
		expect(left.attention.total).toBe(1);
		await untilPopupSays(extensionPage, "Left out");
		await picturePage(extensionPage, "left-out");

		// A page in a background tab does not start to play.
		await page.bringToFront();
		await page.goto(`${url}?lang=de`);
		await staysOut(extensionPage, tabId);
		// Another host is another meeting.
		const elsewhere = await watchMeeting(
			browser,
			url.replace("127.0.0.1", "localhost"),
		);
		await staysOut(elsewhere.extensionPage, elsewhere.tabId);
		await elsewhere.page.close();

		await page.bringToFront();
		await extensionPage.getByLabel(`Bring back ${ADA}`).press("Enter");
		await room("Both people facing again", allFacing([ADA, BEN]));
	});

	it("can be renamed, and keeps the name after the page is reloaded", async () => {
		const { browser } = meeting;
		const { extensionPage, tabId, page } = await watchMeeting(
			browser,
			meeting.url("two-people.html"),
		);
		const room = (what: string, isThere: Parameters<typeof waitForRoom>[3]) =>
			waitForRoom(extensionPage, tabId, what, isThere);
		await room("Ben", (now) => named(now, BEN) !== undefined);
		const { keyboard } = extensionPage;
		await extensionPage.bringToFront();
		await rowOf(extensionPage, BEN).press("Enter");
		await extensionPage.getByLabel(`Rename ${BEN}`).press("Enter");
		await expect.poll(() => focused(extensionPage)).toBe(`Name for ${BEN}`);
		await keyboard.type("Ben from Boston");
		await picturePage(extensionPage, "renaming");
		await keyboard.press("Enter");
		await untilPopupSays(
			extensionPage,
			`${BEN} is now called Ben from Boston.`,
		);
		await page.bringToFront();
		await page.reload();
		await room(
			"The name again",
			(now) => named(now, "Ben from Boston") !== undefined,
		);
		await extensionPage.getByText("Undo").press("Enter");
		await room("The page's name", (now) => named(now, BEN) !== undefined);
	});
});
