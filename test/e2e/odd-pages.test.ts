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
	"boxless.example": "boxless",
	"frames.example": "inner-frames",
};

let browser: ExtensionBrowser;

beforeAll(async () => {
	browser = await launch();
	await servePages(browser.context, ({ host }) => FOLDERS[host] ?? "unknown");
});
afterAll(() => browser?.dispose());

describe("a page of a known service that has lost all of its marks", () => {
	it("is reported as changed and read like any page, with nobody's name in the report", async () => {
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

describe("a film next to a call", () => {
	it("is not taken for a person, with or without a player around it", async () => {
		const { page, tabId, extensionPage } = await followMeeting(
			browser,
			"https://film.example/",
		);
		const [list] = await untilListed(
			extensionPage,
			tabId,
			([now]) => now?.tiles.length === 2,
		);
		// The same must be true one pass later.
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

describe("a page whose wrappers have no box of their own", () => {
	it("has everybody listed and read, with and without a name", async () => {
		const { page, tabId, extensionPage } = await followMeeting(
			browser,
			"https://boxless.example/",
		);
		const [list] = await untilListed(
			extensionPage,
			tabId,
			([now]) =>
				now?.tiles.length === 2 &&
				now.tiles.every(({ video }) => video === "live"),
		);
		const tiles = list?.tiles ?? [];
		expect(tiles.map(({ name }) => name)).toEqual([
			"Participant 1",
			"Ben Okafor",
		]);
		const colours = await coloursOf(
			extensionPage,
			tabId,
			tiles.map(({ tileId }) => tileId),
		);
		expect(Object.values(colours)).toEqual(["#0a0", "#00a"]);
		await page.close();
	});
});

describe("a meeting in iframes without an address", () => {
	it("is read in both of them as part of the page", async () => {
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
	it("cannot keep its people from being listed, and notices nothing", async () => {
		const { page, tabId, extensionPage } = await followMeeting(
			browser,
			"https://hostile.example/",
		);
		const thrown: Error[] = [];
		page.on("pageerror", (error) => thrown.push(error));
		const { tiles } = await (async () => {
			const [list] = await untilListed(extensionPage, tabId, ([now]) =>
				["Ada Lovelace", "Ben Okafor"].every((name) =>
					now?.tiles.some((tile) => tile.name === name),
				),
			);
			if (!list) throw new Error("Nothing was listed.");
			return list;
		})();
		const live = tiles.filter(({ video }) => video === "live");
		// The flickering tile may or may not be there.
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
