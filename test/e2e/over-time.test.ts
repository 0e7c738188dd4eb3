import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { watchMeeting } from "./support/meeting.ts";
import { picturePage } from "./support/screenshot.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();

/** The table's rows without their times, newest first. */
const rowsOf = (popup: Page) =>
	popup
		.locator(".time-table tbody tr")
		.evaluateAll((rows) =>
			rows.map((row) =>
				[...row.querySelectorAll("td")].map((cell) => cell.innerText).join("|"),
			),
		);

/** Does what Chrome does for the user's shortcut, since its keys never reach a page. */
async function pressShortcut(command: string, tabId: number): Promise<void> {
	const { context } = meeting.browser;
	// The worker may be asleep.
	const [worker = await context.waitForEvent("serviceworker")] =
		context.serviceWorkers();
	await worker.evaluate(
		([name, id]) => {
			const { onCommand } = chrome.commands;
			if ("dispatch" in onCommand && typeof onCommand.dispatch === "function")
				onCommand.dispatch(name, { id });
		},
		[command, tabId] as const,
	);
}

it("a marker set by the popup or by a shortcut appears in the table of the meeting's timeline, next to the figures", async () => {
	const url = meeting.url("two-people.html");
	const { extensionPage, tabId } = await watchMeeting(meeting.browser, url);
	const refused: string[] = [];
	extensionPage.on("console", (message) => {
		if (message.type() === "error") refused.push(message.text());
	});
	await extensionPage.bringToFront();
	await extensionPage.getByText("Over time").click();
	await extensionPage
		.getByRole("textbox", { name: "Note" })
		.fill("Fractions <b>");
	await extensionPage.getByText("Add note").click();
	await pressShortcut("mark-question", tabId);
	await extensionPage.getByText("The same as a table").click();
	await expect
		.poll(() => rowsOf(extensionPage))
		.toContainEqual(expect.stringMatching(/\|Note: Fractions <b>/));
	await expect
		.poll(async () => (await rowsOf(extensionPage)).join())
		.toContain("Question");
	await expect
		.poll(() => rowsOf(extensionPage))
		.toContainEqual(
			// Two people are fewer than the group size.
			expect.stringMatching(/too few people\|/),
		);
	await picturePage(extensionPage, "over-time");
	// The chart's styles are set by script, which the extension's policy allows.
	expect(refused).toEqual([]);
});
