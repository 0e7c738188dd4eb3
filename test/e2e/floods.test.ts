import { afterEach, expect, it } from "vitest";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { closeMeetings } from "./support/close-meetings.ts";
import { inContentWorld } from "./support/content-world.ts";
import { type WatchedMeeting, watchMeeting } from "./support/meeting.ts";
import { allFacing, moreAnalysedThan } from "./support/room-facts.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();
afterEach(() => closeMeetings(meeting.browser));

const NAMES = ["Ada Lovelace", "Ben Bitdiddle"];
/** A flood may take long on a machine that does much else. */
const PATIENCE_MS = 120_000;
const TRIES = 3;

/** Each is an expression for the world of a content script, whose process the page may have taken over; it resolves when the flood is over. */
const FLOODS = {
	"lost connections": sendMany("background/offscreen-missed"),
	"unknown messages": sendMany("background/unheard-of"),
	ports: `(async () => {
		for (let i = 0; i < 200; i++) {
			const port = chrome.runtime.connect({ name: "tiles" });
			for (let j = 0; j < 10; j++) port.postMessage({ type: "tiles/listed", j });
			if (i % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 50));
		}
	})()`,
	lies: `(async () => {
		const tile = (i) => ({
			tileId: "t" + i,
			streamKey: "s".repeat(400),
			name: "Name ".repeat(40),
			nameSource: "page",
			isSelf: false,
			video: "live",
			widthPx: 640,
			heightPx: 360,
		});
		const list = (tiles) => ({
			type: "tiles/listed",
			meeting: "m",
			tiles,
			ignored: { screenShares: 0, duplicates: 0, tooSmall: 0 },
			check: {
				site: null,
				siteBy: null,
				tiles: { live: 9, "camera-off": 0, "off-screen": 0, stalled: 0, unreadable: 0 },
				ignored: { screenShares: 0, duplicates: 0, tooSmall: 0 },
				names: { site: 0, page: 9, numbered: 0 },
				rules: [],
				hasChanged: false,
				structure: [],
			},
		});
		const many = Array.from({ length: 256 }, (_, i) => tile(i));
		const huge = Array.from({ length: 20_000 }, (_, i) => tile(i));
		for (let i = 0; i < 6; i++) {
			const port = chrome.runtime.connect({ name: "tiles" });
			port.onMessage.addListener((message) => {
				if (message.type !== "frames/requested") return;
				const width = 640;
				const height = 360;
				const picture = {
					format: "I420",
					bytes: new Uint8Array((width * height * 3) / 2),
					width,
					height,
					matrix: "bt709",
					isFullRange: false,
					chromaEvery: 2,
				};
				port.postMessage({
					type: "frames/answered",
					requestId: message.requestId,
					heldMs: 0,
					frames: message.tiles.map(({ tileId }) => ({
						type: "captured",
						tileId,
						ageMs: 0,
						captureMs: 1e300,
						picture,
						sourceWidthPx: width,
						sourceHeightPx: height,
						area: { x: 0, y: 0, width, height },
					})),
				});
			});
			port.postMessage(list(many));
			for (let j = 0; j < 5; j++) port.postMessage(list(huge));
			await new Promise((resolve) => setTimeout(resolve, 200));
		}
	})()`,
};

function sendMany(name: string): string {
	return `(async () => {
		for (let sent = 0; sent < 2_000; sent += 1_000)
			await Promise.allSettled(
				Array.from({ length: 1_000 }, () =>
					chrome.runtime.sendMessage({ name: "${name}", request: {} }),
				),
			);
	})()`;
}

/** How many people were looked at, and at what time by the extension's own clock. */
async function looked({ extensionPage, tabId }: WatchedMeeting) {
	const { frames, atMs } = await waitForRoom(
		extensionPage,
		tabId,
		"The room",
		() => true,
		PATIENCE_MS,
	);
	return { looks: frames.analysed, atMs };
}

/** Looks a second while `work` lasts. */
async function looksASecond(
	watched: WatchedMeeting,
	work: Promise<unknown>,
): Promise<number> {
	const from = await looked(watched);
	await work;
	const to = await looked(watched);
	return ((to.looks - from.looks) * 1_000) / (to.atMs - from.atMs);
}

it(
	"a tab that floods costs another tab few looks, and can be switched off meanwhile",
	async () => {
		const { browser } = meeting;
		const address = meeting.url("two-people.html");
		const honest = await watchMeeting(browser, address);
		const hostile = await watchMeeting(browser, address);
		const { extensionPage, tabId } = honest;
		const both = allFacing(NAMES);
		await waitForRoom(extensionPage, tabId, "Both", both, PATIENCE_MS);
		/** The floods that cost the honest tab most of its looks. */
		const costly = async () => {
			const usual = await looksASecond(
				honest,
				extensionPage.waitForTimeout(2_000),
			);
			const found: string[] = [];
			for (const [flood, code] of Object.entries(FLOODS)) {
				const flooded = await looksASecond(
					honest,
					inContentWorld(hostile.page, code),
				);
				// The floods take a part of the machine from everybody, so what they cost by themselves is measured elsewhere.
				if (flooded < usual / 4)
					found.push(`${flood}: ${flooded} of ${usual} looks a second`);
			}
			return found;
		};
		// A neighbour that begins to work in between spoils the comparison, so it is made again.
		let found = await costly();
		for (let i = 1; i < TRIES && found.length > 0; i++) found = await costly();
		expect(found).toEqual([]);

		const flooding = inContentWorld(hostile.page, FLOODS["lost connections"]);
		const answer = await extensionPage.evaluate(
			(message) => chrome.runtime.sendMessage(message),
			{
				name: "background/switch-off-requested",
				request: { tabId: hostile.tabId },
			},
		);
		expect(answer).toMatchObject({ ok: true, value: { state: "off" } });
		await flooding;
		const before = await waitForRoom(extensionPage, tabId, "", () => true);
		await waitForRoom(
			extensionPage,
			tabId,
			"More looks",
			(room) => moreAnalysedThan(before)(room) && both(room),
			PATIENCE_MS,
		);
	},
	5 * PATIENCE_MS,
);
