import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch-extension.ts";
import { followMeeting } from "./support/follow-meeting.ts";
import { launch } from "./support/meeting.ts";
import { servePages } from "./support/site-pages.ts";
import { coloursOf, untilListed } from "./support/tile-lists.ts";

const PEOPLE = ["Mira Holm", "Ada Lovelace", "Ben Okafor", "Çağla Öztürk"];
const LONGEST_NAME = 80;
const FOLDERS: Readonly<Record<string, string>> = {
	"hostile.example": "hostile",
	"film.example": "film",
	"frames.example": "inner-frames",
};

let browser: ExtensionBrowser;

beforeAll(async () => {
	browser = await launch();
	await servePages(browser.context, ({ host }) => FOLDERS[host] ?? "unknown");
});
afterAll(() => browser?.dispose());

describe("a page of a known service that bears none of its marks any more", () => {
	it("is said to have changed, and read as any page; the report holds nobody's name", async () => {
		const { page, tabId, extensionPage } = await followMeeting(
			browser,
			"https://meet.google.com/abc-defg-hij",
		);
		const lists = await untilListed(
			extensionPage,
			tabId,
			([list]) => list?.tiles.length === PEOPLE.length,
		);
		const [list] = lists;
		expect(list?.tiles.map(({ name }) => name)).toEqual(PEOPLE);
		expect(list?.check).toMatchObject({
			site: "google-meet",
			siteBy: "host",
			names: { site: 0, page: 4 },
			hasChanged: true,
		});
		const report = list?.check.structure.join("\n") ?? "";
		expect(report).toMatch(
			/^4 x video\[autoplay playsinline style\]\(0\) < div\[class style\]\(4\)/,
		);
		for (const word of PEOPLE.join(" ").split(" "))
			expect(report).not.toContain(word);
		await page.close();
	});
});

describe("a film beside a call", () => {
	it("is nobody, with a player around it or without", async () => {
		const { page, tabId, extensionPage } = await followMeeting(
			browser,
			"https://film.example/",
		);
		const [list] = await untilListed(
			extensionPage,
			tabId,
			([now]) => now?.tiles.length === 2,
		);
		// A pass later, too.
		await page.waitForTimeout(1_500);
		const [later] = await untilListed(extensionPage, tabId, () => true);
		for (const one of [list, later])
			expect(one?.tiles.map(({ name, video }) => [name, video])).toEqual([
				["Ada Lovelace", "live"],
				["Ben Okafor", "live"],
			]);
		await page.close();
	});
});

describe("a meeting in frames without an address", () => {
	it("is read in both of them, as the page's own", async () => {
		const { page, tabId, extensionPage } = await followMeeting(
			browser,
			"https://frames.example/lesson?token=1",
		);
		const lists = await untilListed(
			extensionPage,
			tabId,
			(now) => now.flatMap(({ tiles }) => tiles).length === 2,
		);
		const tiles = lists.flatMap((list) => list.tiles);
		expect(tiles.map(({ name }) => name).toSorted()).toEqual([
			"Ada Lovelace",
			"Ben Okafor",
		]);
		expect(new Set(lists.map(({ meeting }) => meeting))).toEqual(
			new Set(["frames.example/lesson"]),
		);
		const colours = await coloursOf(
			extensionPage,
			tabId,
			tiles.map(({ tileId }) => tileId),
		);
		expect(Object.values(colours).toSorted()).toEqual(["#00a", "#0a0"]);
		await page.close();
	});
});

describe("a hostile page", () => {
	it("gets its people listed all the same, and notices nothing", async () => {
		const { page, tabId, extensionPage } = await followMeeting(
			browser,
			"https://hostile.example/",
		);
		const thrown: Error[] = [];
		page.on("pageerror", (error) => thrown.push(error));
		const { tiles } = await (async () => {
			const [list] = await untilListed(
				extensionPage,
				tabId,
				([now]) =>
					["Ada Lovelace", "Ben Okafor"].every((name) =>
						now?.tiles.some((tile) => tile.name === name),
					),
				10_000,
			);
			if (!list) throw new Error("Nothing was listed.");
			return list;
		})();
		const live = tiles.filter(({ video }) => video === "live");
		// The flickering tile is there or is not.
		expect(live.length).toBeGreaterThanOrEqual(3);
		expect(live.length).toBeLessThanOrEqual(4);
		for (const { name } of tiles)
			expect([...name].length).toBeLessThanOrEqual(LONGEST_NAME);
		expect(tiles.map(({ name }) => name)).not.toContain("Forged");
		expect(tiles.map(({ name }) => name)).not.toContain("Nobody");
		const colours = await coloursOf(
			extensionPage,
			tabId,
			tiles.map(({ tileId }) => tileId),
		);
		expect(colours).toMatchObject({
			"name:Ada Lovelace": "#0a0",
			"name:Ben Okafor": "#00a",
		});
		await page.waitForTimeout(2_000);
		const [later] = await untilListed(extensionPage, tabId, () => true);
		expect(later?.tiles.map(({ name }) => name)).toEqual(
			expect.arrayContaining(["Ada Lovelace", "Ben Okafor"]),
		);
		expect(await page.evaluate(() => Reflect.get(window, "errors"))).toEqual(
			[],
		);
		expect(thrown).toEqual([]);
		await page.close();
	});
});
