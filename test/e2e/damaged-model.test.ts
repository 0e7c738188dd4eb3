import { cp, mkdtemp, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn } from "../../scripts/bench/machine/folder-size.ts";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { EXTENSION_FOLDER } from "../../scripts/setup/build-steps.ts";
import { isReadable } from "../../src/core/base/participant-state.ts";
import type { RoomSummary } from "../../src/core/room/room-summary.ts";
import {
	launch,
	type WatchedMeeting,
	watchMeeting,
} from "./support/meeting.ts";
import { serveMeetingSite } from "./support/meeting-site.ts";
import { popupText, untilPopupSays } from "./support/popup-text.ts";
import { allFacing } from "./support/room-facts.ts";
import { picturePopup } from "./support/screenshot.ts";

const NAMES = ["Ada Lovelace", "Ben Bitdiddle"];

/** Runs `use` with an extension in which one file is cut short. */
async function withDamaged(
	cut: RegExp,
	use: (watched: WatchedMeeting) => Promise<void>,
): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), "roompulse-damaged-"));
	const site = await serveMeetingSite();
	try {
		await cp(EXTENSION_FOLDER, folder, { recursive: true });
		const file = (await filesIn(folder)).find(({ path }) => cut.test(path));
		if (!file) throw new Error(`There is no file ${cut}.`);
		await truncate(file.path, Math.floor(file.bytes / 2));
		const browser = await launch([], folder);
		try {
			await use(await watchMeeting(browser, `${site.origin}/two-people.html`));
		} finally {
			await browser.dispose();
		}
	} finally {
		await site.close();
		await rm(folder, { recursive: true, force: true });
	}
}

describe("a model file cut short", () => {
	it("of the expression net is reported, and attention is still read", () =>
		withDamaged(/expression[^/]*\.onnx$/, async (watched) => {
			const room = await degradedRoom(
				watched,
				"expression.onnx",
				allFacing(NAMES),
			);
			expect(room.participants.map(({ expression }) => expression)).toEqual([
				null,
				null,
			]);
			await picturePopup(watched.popup, "degraded");
		}));

	it("of the landmark net is reported, and faces are still found", () =>
		withDamaged(/face_mesh[^/]*\.onnx$/, async (watched) => {
			const room = await degradedRoom(watched, "face_mesh.onnx");
			expect(room.participants.map(({ name }) => name)).toEqual(NAMES);
			// Without landmarks the head pose is unknown.
			for (const { state } of room.participants)
				expect(isReadable(state)).toBe(false);
		}));

	it("of the detector is reported, and clear faces are still read", () =>
		withDamaged(/face_detector-[^/]*\.onnx$/, async (watched) => {
			await degradedRoom(watched, "face_detector.onnx", allFacing(NAMES));
		}));
});

describe("the kernels cut short", () => {
	it("are reported as the damaged file, with the advice to reinstall and no other", () =>
		withDamaged(/kernels[^/]*\.wasm$/, async (watched) => {
			await untilPopupSays(
				watched.popup,
				"A file of Roompulse is missing or damaged.",
			);
			const said = await popupText(watched.popup);
			expect(said).toContain("Reinstall Roompulse");
			expect(said).not.toContain("Switch Roompulse off and on");
		}));
});

/** The room once everybody has been read and the damaged file is reported. */
async function degradedRoom(
	{ extensionPage, tabId }: WatchedMeeting,
	file: string,
	isAsExpected: (room: RoomSummary) => boolean = () => true,
): Promise<RoomSummary> {
	const room = await waitForRoom(
		extensionPage,
		tabId,
		"A degraded room",
		(room) =>
			room.status.phase === "degraded" &&
			room.participants.length > 0 &&
			room.participants.every(({ samples }) => samples > 3) &&
			isAsExpected(room),
	);
	expect(room.status.problems).toMatchObject([{ code: "model-damaged" }]);
	expect(room.status.problems[0]?.detail).toContain(file);
	await untilPopupSays(
		extensionPage,
		"A file of Roompulse is missing or damaged.",
	);
	return room;
}
