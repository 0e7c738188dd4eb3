import { afterEach, expect, it } from "vitest";
import { closeMeetings } from "./support/close-meetings.ts";
import { inContentWorld } from "./support/content-world.ts";
import { untilRoom, watchMeeting } from "./support/meeting.ts";
import { allFacing, moreAnalysedThan } from "./support/room-facts.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();
afterEach(() => closeMeetings(meeting.browser));

const NAMES = ["Ada Lovelace", "Ben Bitdiddle"];
/** A flood may take long on a machine that does much else. */
const PATIENCE_MS = 120_000;

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

it(
	"a tab that floods leaves another tab connected and read, and can be switched off meanwhile",
	async () => {
		const { browser } = meeting;
		const address = meeting.url("two-people.html");
		const honest = await watchMeeting(browser, address);
		const hostile = await watchMeeting(browser, address);
		const bothFace = allFacing(NAMES);
		let room = await untilRoom(honest, "Both", bothFace, PATIENCE_MS);
		for (const [flood, code] of Object.entries(FLOODS)) {
			await inContentWorld(hostile.page, code);
			await isStillRead(flood);
		}

		const flooding = inContentWorld(hostile.page, FLOODS["lost connections"]);
		const answer = await honest.extensionPage.evaluate(
			(message) => chrome.runtime.sendMessage(message),
			{
				name: "background/switch-off-requested",
				request: { tabId: hostile.tabId },
			},
		);
		expect(answer).toMatchObject({ ok: true, value: { state: "off" } });
		await flooding;
		await isStillRead("the switch-off");

		async function isStillRead(flood: string): Promise<void> {
			const after = await untilRoom(
				honest,
				"The room",
				() => true,
				PATIENCE_MS,
			);
			// A tab that was switched off and on again would be counted from zero.
			expect(after.frames.analysed, flood).toBeGreaterThanOrEqual(
				room.frames.analysed,
			);
			room = await untilRoom(
				honest,
				`A look after ${flood}`,
				(now) => moreAnalysedThan(after)(now) && bothFace(now),
				PATIENCE_MS,
			);
		}
	},
	8 * PATIENCE_MS,
);
