import { expect, it } from "vitest";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import type { RoomSummary } from "../../src/core/room/room-summary.ts";
import { watchMeeting } from "./support/meeting.ts";
import { untilPopupSays } from "./support/popup-text.ts";
import { picturePopup } from "./support/screenshot.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();

function inRoom({ participants }: RoomSummary) {
	return participants.filter(({ seat }) => seat !== null);
}

it("three people behind one camera are one row with three people, each of whom counts", async () => {
	const { extensionPage, tabId, popup } = await watchMeeting(
		meeting.browser,
		meeting.url("room-tile.html"),
	);
	const room = await waitForRoom(
		extensionPage,
		tabId,
		"Three people in Room 3A",
		(now) =>
			inRoom(now).length === 3 &&
			inRoom(now).every(({ state }) => state === "facing"),
	);
	expect(
		inRoom(room).map(({ name, seat }) => [name.slice(0, 7), seat]),
	).toEqual(
		[0, 1, 2].map((place) => [
			"Room 3A",
			{ tile: inRoom(room)[0]?.seat?.tile, tileName: "Room 3A", place, of: 3 },
		]),
	);
	expect(room.attention.total).toBe(4);
	expect(room.participants).toHaveLength(4);
	await untilPopupSays(extensionPage, "3 people");
	await picturePopup(popup, "room-tile");

	const ids = inRoom(room).map(({ id }) => id);
	const later = await waitForRoom(
		extensionPage,
		tabId,
		"Three more looks at each of them",
		(now) =>
			inRoom(now).every(
				({ id, samples }) =>
					samples >=
					3 + (room.participants.find((one) => one.id === id)?.samples ?? 99),
			),
	);
	expect(inRoom(later).map(({ id }) => id)).toEqual(ids);
});

it("a room whose one person becomes five, and whose picture then changes size, is followed", async () => {
	const { extensionPage, tabId, page } = await watchMeeting(
		meeting.browser,
		meeting.url("room-tile.html"),
	);
	const change = (now: { seated?: number; scale?: number }) =>
		page.evaluate((now) => {
			Object.assign(Reflect.get(globalThis, "room"), now);
		}, now);
	const until = (what: string, isThere: (room: RoomSummary) => boolean) =>
		waitForRoom(extensionPage, tabId, what, isThere, 120_000);
	await change({ seated: 1 });
	await until(
		"One person, who is their tile",
		(now) =>
			inRoom(now).length === 0 &&
			now.participants.some(
				({ name, state }) => name === "Room 3A" && state === "facing",
			),
	);

	await change({ seated: 5 });
	const five = await until("Five people", (now) => inRoom(now).length === 5);
	expect(inRoom(five).map(({ seat }) => seat?.place)).toEqual([0, 1, 2, 3, 4]);
	expect(five.attention.total).toBe(6);

	await change({ scale: 0.5 });
	const smaller = await until(
		"Three more looks at each of the five",
		(now) =>
			inRoom(now).length === 5 &&
			inRoom(now).every(
				({ id, samples }) =>
					samples >=
					3 + (five.participants.find((one) => one.id === id)?.samples ?? 99),
			),
	);
	expect(inRoom(smaller).map(({ id }) => id)).toEqual(
		inRoom(five).map(({ id }) => id),
	);
});
