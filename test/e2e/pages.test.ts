import type { Page } from "playwright-core";
import {
	afterAll,
	beforeAll,
	beforeEach,
	describe,
	expect,
	it,
	vi,
} from "vitest";
import { CAMERA_ALLOWED_FLAGS } from "../../scripts/browser/flags.ts";
import type { ExtensionBrowser } from "../../scripts/browser/launch-extension.ts";
import type { Tile } from "../../src/core/page/tile.ts";
import { followMeeting } from "./support/follow-meeting.ts";
import { launch } from "./support/meeting.ts";
import { SITE_FACTS } from "./support/site-facts.ts";
import { servePages } from "./support/site-pages.ts";
import {
	coloursOf,
	NOTICED_MS,
	type TilesListed,
	untilListed,
} from "./support/tile-lists.ts";

const [ME, ADA, BEN, CAGLA] = [
	"Mira Holm",
	"Ada Lovelace",
	"Ben Okafor",
	"Çağla Öztürk",
];
const DANIEL = "Daniel Li";
/** Colours of the fixtures' cameras, in the order of joining. */
const COLOURS = { [ADA]: "#0a0", [BEN]: "#00a", [CAGLA]: "#aa0" };

/** The last ones are an icon of Meet's for a shared screen, and a mark of Teams' for a camera that is off. */
const NAMES_LIKE_SIGNS = [
	"Zoe is presenting",
	"Camera off",
	"Reconnecting",
	"Zoe (You)",
	"screen_share",
	"participant-avatar",
];

let browser: ExtensionBrowser;

beforeAll(async () => {
	browser = await launch([
		...CAMERA_ALLOWED_FLAGS,
		"--use-fake-device-for-media-stream",
		// People join a meeting by a click, which allows its videos to play with sound.
		"--autoplay-policy=no-user-gesture-required",
	]);
	await servePages(browser.context, (url) => {
		const facts = SITE_FACTS.find((one) => new URL(one.url).host === url.host);
		return facts?.folder ?? "nowhere";
	});
});
afterAll(() => browser?.dispose());

/** Everybody who is shown now, in all page frames. */
const shownIn = (lists: readonly TilesListed[]): readonly Tile[] =>
	lists
		.flatMap(({ tiles }) => tiles)
		.filter(({ video }) => video !== "off-screen");

const namesOf = (tiles: readonly Tile[]) =>
	tiles.map(({ name }) => name).toSorted();

/** One page's tests share it, so they run one after the other. */
const step = it.sequential;

/** Most of the time is spent waiting for the next pass, so several meetings run at once. */
const meetings = describe.concurrent;

meetings.each(SITE_FACTS)("a meeting on a page of $folder", (facts) => {
	let page: Page;
	let tabId: number;
	let extensionPage: Page;
	/** Ids of the four people who are there at the start, by name. */
	let firstIds: ReadonlyMap<string, string>;

	beforeAll(async () => {
		({ page, tabId, extensionPage } = await followMeeting(browser, facts.url));
	});
	afterAll(() => page?.close());
	// Each test begins with the meeting as it was opened, whatever another has left.
	beforeEach(async () => {
		await act("restore");
		const { tiles } = await untilShown(
			[ME, ADA, BEN, CAGLA],
			(now, lists) =>
				now.every(({ video }) => video === shows) &&
				ignoredIn(lists).screenShares + ignoredIn(lists).duplicates === 0,
		);
		firstIds = idsOf(tiles);
	});

	const act = (action: string, ...values: (string | number)[]) =>
		page.evaluate(
			([name, given]) => Reflect.get(window, "meeting")(name, ...given),
			[action, values] as const,
		);

	/** The tiles once exactly these people are shown, and the videos that were ignored. */
	async function untilShown(
		names: readonly string[],
		also: (tiles: readonly Tile[], lists: readonly TilesListed[]) => boolean = (
			tiles,
		) => tiles.every(({ video }) => video === shows),
	) {
		const wanted = names.toSorted().join();
		const lists = await untilListed(extensionPage, tabId, (now) => {
			const tiles = shownIn(now);
			return namesOf(tiles).join() === wanted && also(tiles, now);
		});
		return { lists, tiles: shownIn(lists) };
	}

	/** Checks colours repeatedly, since pictures follow a moment after the page has changed. */
	const expectColours = (
		tiles: readonly Tile[],
		wanted: Readonly<Record<string, string>> = COLOURS,
	) =>
		vi.waitFor(async () => expect(await colours(tiles)).toMatchObject(wanted), {
			timeout: NOTICED_MS,
			interval: 100,
		});
	const shows = "live";
	const colours = async (tiles: readonly Tile[]) => {
		const ids = tiles.map(({ tileId }) => tileId);
		const byId = await coloursOf(extensionPage, tabId, ids);
		return Object.fromEntries(
			tiles.map(({ name, tileId }) => [name, byId[tileId]]),
		);
	};
	const ignoredIn = (lists: readonly TilesListed[]) => ({
		screenShares: lists.reduce((sum, one) => sum + one.ignored.screenShares, 0),
		duplicates: lists.reduce((sum, one) => sum + one.ignored.duplicates, 0),
	});
	const idsOf = (tiles: readonly Tile[]) =>
		new Map(tiles.map(({ name, tileId }) => [name, tileId]));

	step("has everybody once, by name, and each one's own picture", async () => {
		const { tiles, lists } = await untilShown([ME, ADA, BEN, CAGLA]);
		expect(ignoredIn(lists)).toEqual({ screenShares: 0, duplicates: 0 });
		await expectColours(tiles);
	});

	step(
		"has the user's own tile, and no other, as theirs, where the page tells",
		async () => {
			const { tiles } = await untilShown([ME, ADA, BEN, CAGLA]);
			const own = tiles.filter(({ isSelf }) => isSelf);
			expect(namesOf(own)).toEqual(facts.tellsSelf ? [ME] : []);
		},
	);

	step("says by which marks it was read", async () => {
		const { lists } = await untilShown([ME, ADA, BEN, CAGLA]);
		const check = lists.find(({ tiles }) => tiles.length > 0)?.check;
		expect(check).toMatchObject({
			site: facts.site,
			siteBy: facts.by,
			tiles: { [shows]: 4 },
			names: {
				site: facts.namedBySite,
				page: 4 - facts.namedBySite,
				numbered: 0,
			},
			hasChanged: false,
			structure: [],
		});
	});

	step(
		"recognises when somebody's camera goes off and when it comes on again",
		async () => {
			await act("cameraOff", BEN);
			if (facts.cameraOff === "gone") await untilShown([ME, ADA, CAGLA]);
			else {
				// The page may have redrawn the others too, whose videos then start a moment later.
				const { tiles } = await untilShown([ME, ADA, BEN, CAGLA], (now) =>
					now.every(({ name, video }) =>
						name === BEN ? video === "camera-off" : video === shows,
					),
				);
				const off = tiles.filter(({ video }) => video !== shows);
				expect(namesOf(off)).toEqual([BEN]);
			}
			await act("cameraOn", BEN);
			const { tiles } = await untilShown([ME, ADA, BEN, CAGLA]);
			await expectColours(tiles);
		},
	);

	it.runIf(facts.tellsShares).sequential(
		"takes no shared screen for a person, not even on a stage",
		async () => {
			await act("share", ADA);
			for (const layout of ["grid", facts.layout]) {
				await act("layout", layout);
				const { tiles } = await untilShown(
					[ME, ADA, BEN, CAGLA],
					(now, lists) =>
						now.every(({ video }) => video === shows) &&
						ignoredIn(lists).screenShares === 1,
				);
				await expectColours(tiles);
			}
			await act("unshare", ADA);
			await act("layout", "grid");
			await untilShown(
				[ME, ADA, BEN, CAGLA],
				(_tiles, lists) => ignoredIn(lists).screenShares === 0,
			);
		},
	);

	step("lists the same people in another layout, nobody twice", async () => {
		await act("layout", facts.layout);
		const { tiles } = await untilShown(
			[ME, ADA, BEN, CAGLA],
			(now, lists) =>
				now.every(({ video }) => video === shows) &&
				ignoredIn(lists).duplicates === facts.repeated,
		);
		await expectColours(tiles);
		await act("layout", "grid");
		const { tiles: back } = await untilShown(
			[ME, ADA, BEN, CAGLA],
			(_tiles, lists) => ignoredIn(lists).duplicates === 0,
		);
		expect(idsOf(back).get(CAGLA)).toBe(firstIds.get(CAGLA));
	});

	step(
		"lists the same people after the page replaces its video elements",
		async () => {
			await act("swapElements");
			const { tiles } = await untilShown([ME, ADA, BEN, CAGLA]);
			await aPass();
			const { tiles: later } = await untilShown([ME, ADA, BEN, CAGLA]);
			expect(idsOf(later)).toEqual(idsOf(tiles));
			expect(idsOf(later).get(CAGLA)).toBe(firstIds.get(CAGLA));
			await expectColours(later);
		},
	);

	step(
		"follows people who change places, whether tiles are reused or not",
		async () => {
			await act("exchange", ADA, CAGLA);
			await aPass();
			const { tiles } = await untilShown([ME, ADA, BEN, CAGLA]);
			await expectColours(tiles);
			expect(idsOf(tiles).get(CAGLA)).toBe(firstIds.get(CAGLA));
		},
	);

	step("is read the same way in every language of the page", async () => {
		for (const language of ["de", "ja"]) {
			await act("language", language);
			await aPass();
			const { tiles } = await untilShown([ME, ADA, BEN, CAGLA]);
			expect(namesOf(tiles.filter(({ isSelf }) => isSelf))).toEqual(
				facts.tellsSelf ? [ME] : [],
			);
		}
		if (facts.tellsShares) {
			await act("share", ADA);
			await untilShown(
				[ME, ADA, BEN, CAGLA],
				(_tiles, lists) => ignoredIn(lists).screenShares === 1,
			);
		}
	});

	step(
		"lists somebody whose name reads like a sign of the page, and takes them for nobody else",
		async () => {
			let name = CAGLA;
			for (const to of NAMES_LIKE_SIGNS) {
				await act("rename", name, to);
				name = to;
				const shown = to.replace(" (You)", "");
				const { tiles, lists } = await untilShown([ME, ADA, BEN, shown]);
				expect(ignoredIn(lists)).toEqual({ screenShares: 0, duplicates: 0 });
				expect(namesOf(tiles.filter(({ isSelf }) => isSelf))).toEqual(
					facts.tellsSelf ? [ME] : [],
				);
				await expectColours(tiles, { [shown]: "#aa0" });
			}
		},
	);

	it.runIf(facts.tellsStreams).sequential(
		"distinguishes a person's new stream from the one before",
		async () => {
			const streamOf = (tiles: readonly Tile[]) =>
				tiles.find(({ name }) => name === CAGLA)?.streamKey;
			const before = await untilShown([ME, ADA, BEN, CAGLA]);
			await act("swapStream", CAGLA, "#a00");
			const { tiles } = await untilShown(
				[ME, ADA, BEN, CAGLA],
				(now) =>
					streamOf(now) !== streamOf(before.tiles) &&
					now.every(({ video }) => video === shows),
			);
			await expectColours(tiles, { [CAGLA]: "#a00" });
			expect(idsOf(tiles).get(ADA)).toBe(firstIds.get(ADA));
		},
	);

	step(
		"lists people who join, on any page of the grid, and drops those who leave",
		async () => {
			await act("join", DANIEL);
			if (facts.perPage) {
				await act("page", 1);
				await untilShown([DANIEL]);
				await act("page", 0);
				const { tiles } = await untilShown([ME, ADA, BEN, CAGLA]);
				expect(idsOf(tiles).get(ADA)).toBe(firstIds.get(ADA));
			} else await untilShown([ME, ADA, BEN, CAGLA, DANIEL]);
			await act("leave", BEN);
			await untilShown([ME, ADA, CAGLA, DANIEL]);
		},
	);
});

/** Long enough for a pass after a change of the page. */
function aPass(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 600));
}
