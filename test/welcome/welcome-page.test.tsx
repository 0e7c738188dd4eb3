// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { TRIAL_PAGE } from "../../src/platform/own-pages.ts";
import { WelcomePage } from "../../src/welcome/welcome-page.tsx";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import { doing, draw, find } from "../support/render.ts";

async function drawPage(isUpdate = false) {
	let page = document.body;
	await doing(() => {
		page = draw(<WelcomePage isUpdate={isUpdate} />);
	});
	return page;
}

test("the welcome page says where the icon is until it is pinned", async () => {
	const page = await drawPage();
	expect(page.textContent).toContain("Click the puzzle piece");
	await doing(() => fakeBrowser.toolbar.pin(true));
	expect(page.textContent).toContain("The icon is in your toolbar.");
	await doing(() => fakeBrowser.toolbar.pin(false));
	expect(page.textContent).toContain("Click the puzzle piece");
});

test("it says in three pictures what Roompulse does, and leads to the demo meeting", async () => {
	const page = await drawPage();
	expect(page.textContent).toContain("Nothing is read before you answer");
	expect(page.querySelectorAll(".drawing")).toHaveLength(3);
	expect(find(page, ".welcome-try").getAttribute("href")).toBe(
		`/${TRIAL_PAGE}`,
	);
});

test("after an update it says that what is read or kept has changed", async () => {
	const page = await drawPage(true);
	expect(find(page, "h1").textContent).toBe(
		"What Roompulse reads or keeps has changed",
	);
	expect(page.textContent).toContain("reads nothing before you answer");
});
