import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clickAction } from "../../scripts/browser/click-action.ts";
import type { ExtensionBrowser } from "../../scripts/browser/launch-extension.ts";
import { answerFirstRun } from "../../scripts/browser/switch-on.ts";
import { launch } from "./support/meeting.ts";
import { popupText, untilPopupSays } from "./support/popup-text.ts";

/** One empty page. */
const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
const TYPES: Readonly<Record<string, readonly [string, string]>> = {
	"/slides.pdf": ["application/pdf", PDF],
	"/notes.txt": ["text/plain", "Notes"],
	"/meeting": ["text/html", "<p>Nobody yet</p>"],
};
const NOT_READABLE = "Chrome lets no extension read this page.";
const IS_FILE = "This tab shows a file, such as a PDF";

let browser: ExtensionBrowser;
let server: Server;
let origin: string;
beforeAll(async () => {
	server = createServer(({ url }, response) => {
		const [type, body] = TYPES[url ?? ""] ?? ["text/html", ""];
		response.writeHead(200, { "content-type": type }).end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	if (address === null || typeof address === "string")
		throw new Error("No port is free.");
	origin = `http://127.0.0.1:${address.port}`;
	browser = await launch();
});
afterAll(async () => {
	await browser?.dispose();
	await new Promise((resolve) => server.close(resolve));
});

async function openedOver(url: string) {
	const page = await browser.context.newPage();
	// Playwright reports navigation to Chrome's own pages and downloads as aborted.
	await page.goto(url).catch(() => {});
	const popup = await clickAction(browser, page);
	await answerFirstRun(popup, "attention");
	return { page, popup };
}

describe("the popup over a page that cannot be read", () => {
	it.each([
		["Chrome's own", () => "chrome://version/", NOT_READABLE],
		["the Web Store", () => "https://chromewebstore.google.com/", NOT_READABLE],
		["a page's source", () => `view-source:${origin}/meeting`, NOT_READABLE],
		["an error page", () => "http://127.0.0.1:9/", NOT_READABLE],
		[
			"the extension's own",
			() => `${browser.origin}/src/popup/index.html?tab=1`,
			NOT_READABLE,
		],
		["a PDF", () => `${origin}/slides.pdf`, IS_FILE],
		["a text", () => `${origin}/notes.txt`, IS_FILE],
	])("says so before the switch is used: %s", async (_, url, words) => {
		const { page, popup } = await openedOver(url());
		await untilPopupSays(popup, words);
		expect(
			await popup.evaluate(
				`document.querySelector("[role=switch]").ariaChecked`,
			),
		).toBe("false");
		await page.close();
	});

	it("shows no such message over a page that can be read", async () => {
		const { page, popup } = await openedOver(`${origin}/meeting`);
		await untilPopupSays(popup, "Off in this tab");
		expect(await popupText(popup)).not.toContain(NOT_READABLE);
		await page.close();
	});
});
