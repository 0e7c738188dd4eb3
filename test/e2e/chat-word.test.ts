import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { loadMeeting, watchMeeting } from "./support/meeting.ts";
import { untilPopupSays } from "./support/popup-text.ts";
import { allFacing, moreAnalysedThan, named } from "./support/room-facts.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();
const [ADA, BEN] = ["Ada Lovelace", "Ben Bitdiddle"];

const write = (page: Page, name: string, words: string) =>
	page.evaluate(
		(detail) => dispatchEvent(new CustomEvent("chat-message", { detail })),
		{ name, words },
	);

it("whoever writes the word in the chat is left out, for good and alone, once the user has the chat read", async () => {
	const { browser } = meeting;
	const url = meeting.url("chat.html");
	const { extensionPage, tabId, page } = await watchMeeting(browser, url);
	const room = (what: string, isThere: Parameters<typeof waitForRoom>[3]) =>
		waitForRoom(extensionPage, tabId, what, isThere);
	const before = await room("Both people facing", allFacing([ADA, BEN]));
	expect(before.check?.site).toBe("livekit");
	await write(page, ADA, "#noread");
	await room("More pictures of Ada", (now) =>
		[moreAnalysedThan(before)(now), allFacing([ADA, BEN])(now)].every(Boolean),
	);

	const settings = await browser.context.newPage();
	await settings.goto(`${browser.origin}/src/settings/index.html`);
	await write(page, BEN, `${ADA}: #noread`);
	await write(page, BEN, "What is #noread?");
	await settings.getByLabel("Leave out whoever writes a word").check();
	await expect
		.poll(() => settings.locator(".chat-notices").textContent())
		.toContain("write just #noread");
	await settings.close();
	const after = await room(
		"Ada left out",
		(now) => named(now, ADA)?.state === "excluded",
	);
	expect(after.askedInChat).toEqual({ leftOut: [ADA], unclear: [] });
	await extensionPage.bringToFront();
	await untilPopupSays(extensionPage, "asked in the chat");

	// A page in a background tab does not start to play.
	await page.bringToFront();
	await loadMeeting(page, url);
	const again = await room(
		"Ben facing, after the chat has gone",
		(now) => named(now, BEN)?.state === "facing",
	);
	expect(named(again, ADA)?.state).toBe("excluded");
});
