import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { readRoom } from "../../scripts/browser/read-room.ts";
import { until } from "../../scripts/browser/until.ts";
import type { ParticipantState } from "../../src/core/base/participant-state.ts";
import { openLabelledDemo } from "./support/labelled-demo.ts";
import { picturePage } from "./support/screenshot.ts";
import { labelsOn, type SeenLabel } from "./support/tile-labels.ts";

const WORDS: Partial<Record<ParticipantState, string>> = {
	facing: "facing the call",
	talking: "talking",
	"turned-away": "turned away",
	"no-face": "no face in the picture",
	"cant-tell": "can't tell",
};

/** The browser allows a page to capture its own tab without asking. */
const SHARING_ALLOWED = "--auto-accept-this-tab-capture";

interface ShownTile {
	readonly name: string;
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** All tiles of the page, including the stage's. */
function tilesOn(page: Page): Promise<readonly ShownTile[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll(".tile")].map((tile) => {
			const { left, top, right, bottom } = tile.getBoundingClientRect();
			const name = tile.querySelector(".name")?.textContent ?? "";
			return { name, left, top, right, bottom };
		}),
	);
}

function isIn(label: SeenLabel, tile: ShownTile): boolean {
	return (
		label.left >= tile.left &&
		label.right <= tile.right &&
		label.top >= tile.top &&
		label.top < tile.top + 24
	);
}

it("labels show the panel's words over the right tiles, but not before they are switched on, after they are switched off, or while the host shares a screen", async () => {
	await openLabelledDemo(
		[SHARING_ALLOWED],
		async ({ page, tabId, settings, choose }) => {
			const elements = () => page.locator(":root > *").count();
			expect(await elements()).toBe(2);
			expect(await labelsOn(page)).toBeNull();
			await page.evaluate(noteBreaches);

			/** Every tile has the word that the panel shows for its person, and nothing else has one. */
			const untilRight = async (count: number) => {
				let last: unknown;
				const areRight = async () => {
					const labels = await labelsOn(page);
					const tiles = await tilesOn(page);
					const room = await readRoom(settings, tabId);
					const states = new Map(
						room?.participants.map(({ name, state }) => [name, state]),
					);
					last = { labels, tiles, states: [...states] };
					if (labels?.length !== count || tiles.length !== count) return false;
					return tiles.every((tile) => {
						const [label, ...more] = labels.filter((one) => isIn(one, tile));
						const state = states.get(tile.name);
						return (
							more.length === 0 &&
							state !== undefined &&
							label !== undefined &&
							label.word === WORDS[state] &&
							label.lines > 0 &&
							label.isVisible
						);
					});
				};
				await until("The labels", areRight).catch((error: unknown) => {
					throw new Error(`Seen was: ${JSON.stringify(last)}`, {
						cause: error,
					});
				});
			};

			await choose();
			await page.bringToFront();
			await untilRight(3);
			expect(await elements()).toBe(3);
			await picturePage(page, "labels-grid");
			await page.locator("#layout-speaker").dispatchEvent("click");
			await untilRight(4);
			await picturePage(page, "labels-speaker");

			const text = await page.evaluate(
				() => document.documentElement.innerText,
			);
			expect(text).not.toMatch(/facing the call|turned away/);
			// The page's policy allows nothing but its own files.
			expect(await page.evaluate("globalThis.breaches")).toEqual([]);

			await page.evaluate(shareScreen);
			await until("The end of the labels", async () => !(await labelsOn(page)));
			expect(await elements()).toBe(2);
			await picturePage(page, "labels-shared");
			await page.evaluate(() => document.querySelector("#shared")?.remove());
			await untilRight(4);

			await choose();
			await until("The end of the labels", async () => !(await labelsOn(page)));
			expect(await elements()).toBe(2);
		},
	);
});

/** Notes what breaks the page's policy from now on; other pages report it to their servers. */
function noteBreaches(): void {
	const breaches: string[] = [];
	Object.assign(globalThis, { breaches });
	document.addEventListener("securitypolicyviolation", (breach) => {
		breaches.push(`${breach.effectiveDirective} ${breach.blockedURI}`);
	});
}

/** Shows the shared screen to the user, too, as meeting pages do. */
async function shareScreen(): Promise<void> {
	const stream = await navigator.mediaDevices.getDisplayMedia({
		video: true,
		preferCurrentTab: true,
	} as DisplayMediaStreamOptions);
	const video = document.createElement("video");
	video.id = "shared";
	video.muted = true;
	video.srcObject = stream;
	document.body.append(video);
	await video.play();
}
