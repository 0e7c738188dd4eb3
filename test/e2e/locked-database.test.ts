import { expect, it } from "vitest";
import { openPlainExtensionPage } from "../../scripts/browser/plain-extension-page.ts";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { heardMs, keptOnDisk } from "./support/kept-on-disk.ts";
import { watchMeeting } from "./support/meeting.ts";
import { popupText, untilPopupSays } from "./support/popup-text.ts";
import { allFacing } from "./support/room-facts.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();
const LOCKED = "Another Roompulse page blocks saving";
const IN_TIME = { timeout: 60_000, interval: 250 };
/** Summaries are published once a second, but not all of them arrive on a busy machine. */
const READINGS_MS = 3_000;

it("a database that another page locks is told, and the time and the markers meanwhile are kept once it is free", async () => {
	const { browser } = meeting;
	const { extensionPage, tabId } = await watchMeeting(
		browser,
		meeting.url("two-people.html"),
	);
	await waitForRoom(
		extensionPage,
		tabId,
		"Both facing",
		allFacing(["Ada Lovelace", "Ben Bitdiddle"]),
	);
	const page = await openPlainExtensionPage(browser);
	await expect
		.poll(async () => heardMs(await keptOnDisk(page)), IN_TIME)
		.toBeGreaterThan(0);
	const keptMs = heardMs(await keptOnDisk(page));

	// A page that hangs in a change never lets it end.
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				indexedDB.open("sessions").onsuccess = ({ target }) => {
					const { result } = target as IDBOpenDBRequest;
					const change = result.transaction(
						["sessions", "bins", "markers", "choices"],
						"readwrite",
					);
					const hang = () => {
						change.objectStore("choices").get("nothing").onsuccess = hang;
						resolve();
					};
					hang();
				};
			}),
	);
	const lockedAtMs = Date.now();
	// Nothing can be clicked in a background tab.
	await extensionPage.bringToFront();
	await extensionPage.locator(".over-time-fold > summary").click();
	await extensionPage.locator(".marker-bar button").first().click();
	await untilPopupSays(extensionPage, LOCKED, 60_000);
	const lockedForMs = Date.now() - lockedAtMs;

	await page.close();
	await expect
		.poll(() => popupText(extensionPage), IN_TIME)
		.not.toContain(LOCKED);
	const other = await openPlainExtensionPage(browser);
	const written = await keptOnDisk(other);
	expect([written.sessions.length, written.markers.length]).toEqual([1, 1]);
	expect(heardMs(written)).toBeGreaterThan(keptMs + lockedForMs - READINGS_MS);
});
