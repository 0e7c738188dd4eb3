import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openSurface } from "../../scripts/shots/open-surface.ts";
import { openPage, PAGE_STATES } from "../../scripts/shots/pages.ts";
import { SURFACE_STATES } from "../../scripts/shots/states.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();
/** More stops than any page has. */
const MOST_STOPS = 80;

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let stops = 0; stops < MOST_STOPS; stops++) {
		await page.keyboard.press("Tab");
		const isThere = await page.evaluate(
			(wanted) => document.activeElement?.matches(wanted) ?? false,
			selector,
		);
		if (isThere) return;
	}
	throw new Error(`Tab never reaches ${selector}.`);
}

it("the first run is answered by keyboard alone", async () => {
	const state = SURFACE_STATES.find(({ name }) => name === "first-run");
	if (!state) throw new Error("There is no such state.");
	const page = await openSurface(meeting.browser, "panel", state);
	const { keyboard } = page;
	await tabTo(page, "input[name=place]");
	await keyboard.press("Space");
	await keyboard.press("ArrowDown");
	expect(await page.isChecked("input[name=place][value=work]")).toBe(true);
	await tabTo(page, "input[name=isInEea]");
	await keyboard.press("Space");
	await tabTo(page, ".law-detail summary");
	await keyboard.press("Enter");
	await page.getByText("GDPR").waitFor();
	await tabTo(page, "button[type=submit]:enabled");
	await page.close();
});

it("the settings are changed by keyboard alone, as the chat word and the group size", async () => {
	const { browser } = meeting;
	const page = await browser.context.newPage();
	await page.goto(`${browser.origin}/src/settings/index.html`);
	await page.waitForSelector("input[name=chatWord]");
	const { keyboard } = page;
	const kept = (key: string) =>
		page.evaluate(async (name) => {
			const { preferences } = await chrome.storage.local.get("preferences");
			return Object(preferences)[name];
		}, key);
	await tabTo(page, "input[name=chatWord]");
	await keyboard.press("Space");
	await page.waitForSelector("#chat-word");
	await tabTo(page, "#chat-word");
	await keyboard.press("Control+a");
	await keyboard.type("#stop");
	await tabTo(page, "input[name=groupSize]");
	await expect.poll(() => kept("chatWord")).toBe("#stop");
	await keyboard.press("ArrowUp");
	await keyboard.press("Tab");
	await expect.poll(() => kept("groupSize")).toBe(6);
	await page.close();
});

it("the chart of a report is read by keyboard alone, moment by moment", async () => {
	const { browser } = meeting;
	const report = PAGE_STATES.find(({ name }) => name === "history-report");
	if (!report) throw new Error("There is no such state.");
	const page = await openPage(browser, report);
	const { keyboard } = page;
	const said = () => page.getAttribute(".chart-moment input", "aria-valuetext");
	await tabTo(page, ".chart-moment input");
	const first = await said();
	expect(first).toMatch(/^\d.*: \w/);
	await keyboard.press("ArrowRight");
	await expect.poll(said).not.toBe(first);
	await keyboard.press("End");
	const last = await page.getAttribute(".chart-moment input", "max");
	await expect.poll(() => page.inputValue(".chart-moment input")).toBe(last);
	expect(await page.textContent(".chart-moment-words")).toBe(await said());
	// The line in the chart stands above the slider's thumb.
	const { left, right } = await page.evaluate(() => {
		const line = document.querySelector(".chart-cursor");
		const input = document.querySelector(".chart-moment input");
		if (!line || !input) throw new Error("Nothing is drawn.");
		const box = input.getBoundingClientRect();
		return {
			left: line.getBoundingClientRect().left,
			right: box.right - 8,
		};
	});
	expect(Math.abs(left - right)).toBeLessThan(6);
	await page.close();
});

it("the live chart is read, scrolled and zoomed by keyboard alone: its table says every ten seconds of it", async () => {
	const state = SURFACE_STATES.find(
		({ name }) => name === "9-people-over-time",
	);
	if (!state) throw new Error("There is no such state.");
	const { name, stage } = state;
	const page = await openSurface(meeting.browser, "panel", { name, stage });
	const { keyboard } = page;
	await tabTo(page, ".over-time-fold > summary");
	await keyboard.press("Enter");
	await page.waitForSelector(".time-chart");
	await tabTo(page, ".time-page select");
	await tabTo(page, ".time-scroll input, .time-scroll button");
	const zoomIn = page.getByLabel("Zoom in");
	await tabTo(page, "[aria-label='Zoom in']");
	const shown = () => page.getAttribute(".time-scroll input", "aria-valuetext");
	const whole = await shown();
	await keyboard.press("Enter");
	await expect.poll(shown).not.toBe(whole);
	expect(await zoomIn.isEnabled()).toBe(true);
	await tabTo(page, ".time-page > details > summary");
	await keyboard.press("Enter");
	await tabTo(page, ".time-table");
	const rows = page.locator(".time-table tbody tr");
	const times = await rows.locator("th").allTextContents();
	expect(new Set(times).size).toBe(times.length);
	expect(times.length).toBeGreaterThan(20);
	for (const words of await rows.locator("td:nth-child(2)").allTextContents())
		expect(words).not.toBe("");
	// Everyone's strip has names that are buttons, and a table of its own.
	await tabTo(page, ".heat-names button");
	await keyboard.press("Enter");
	await expect
		.poll(() => page.getAttribute(".heat-names button", "aria-pressed"))
		.toBe("true");
	await tabTo(page, ".heat ~ details > summary");
	await keyboard.press("Enter");
	await tabTo(page, ".heat ~ details .time-table");
	await page.close();
});

it("the question whether people know is answered by keyboard alone", async () => {
	const state = SURFACE_STATES.find(({ name }) => name === "tell-first");
	if (!state) throw new Error("There is no such state.");
	const { name, stage } = state;
	const refused = { ok: false, error: { code: "people-untold" } };
	const answers = {
		...stage.answers,
		"background/switch-on-requested": refused,
	};
	const page = await openSurface(meeting.browser, "panel", {
		name,
		stage: { ...stage, answers },
	});
	const isFocused = (selector: string) =>
		page.evaluate(
			(wanted) => document.activeElement?.matches(wanted) ?? false,
			selector,
		);
	await tabTo(page, "[role=switch]");
	await page.keyboard.press("Space");
	// Nothing is switched on before the yes, which the focus moves to.
	await expect.poll(() => isFocused(".tell-first .primary")).toBe(true);
	expect(await page.getAttribute("[role=switch]", "aria-checked")).toBe(
		"false",
	);
	await page.close();
});
