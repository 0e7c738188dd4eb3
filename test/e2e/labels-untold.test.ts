import type { CDPSession, Page } from "playwright-core";
import { expect, it } from "vitest";
import english from "../../public/_locales/en/messages.json" with {
	type: "json",
};
import { until } from "../../scripts/browser/until.ts";
import { openLabelledDemo } from "./support/labelled-demo.ts";
import { picturePage } from "./support/screenshot.ts";
import { labelsOn } from "./support/tile-labels.ts";

/** Every word that a label may show. */
const WORDS = Object.entries(english)
	.filter(([key]) => /^state_|^cant_tell$/.test(key))
	.map(([, { message }]) => message)
	.filter((message) => !message.includes("$"));

it("a page cannot find, select, copy, measure or be told what the labels on it say", async () => {
	expect(WORDS).toContain("facing the call");
	await openLabelledDemo([], async ({ page, choose }) => {
		// Whatever of this is on the page anyway is not told by labels.
		const name = await page.locator(".tile .name").first().innerText();
		const foundBefore = await page.evaluate(findWords, [name, ...WORDS]);
		expect(foundBefore).toContain(name);
		const saidIn = (text: string) =>
			WORDS.filter(
				(word) => !foundBefore.includes(word) && text.includes(word),
			);
		await page.evaluate(observeShifts);
		await choose();
		await page.bringToFront();
		const labels = await until("The labels", async () => {
			const now = await labelsOn(page);
			return now?.length === 3 && now.every(({ word }) => word) ? now : null;
		});
		for (const { word, isVisible } of labels) {
			expect(WORDS).toContain(word);
			expect(foundBefore).not.toContain(word);
			expect(isVisible).toBe(true);
		}
		await picturePage(page, "labels-untold");

		const found = await page.evaluate(findWords, [name, ...WORDS]);
		expect(found).toEqual(foundBefore);

		const selected = await page.evaluate(selectAll);
		expect(selected.text).toContain(name);
		expect(saidIn(selected.text + selected.html)).toEqual([]);
		await page.context().grantPermissions(["clipboard-read"]);
		const copied = await page.evaluate(copyAll);
		expect(copied).toContain(name);
		expect(saidIn(copied)).toEqual([]);

		const points = labels.map(
			({ left, top }) => [left + 12, top + 12] as const,
		);
		expect(await page.evaluate(touched, points)).toEqual([]);
		expect(saidIn(await page.evaluate(textOfPage))).toEqual([]);

		const cdp = await page.context().newCDPSession(page);
		expect(await accessibleText(cdp)).toContain(name);
		expect(saidIn(await accessibleText(cdp))).toEqual([]);
		// The page may take the mark away that hides the labels from screen readers.
		await page.evaluate(unhide);
		expect(saidIn(await accessibleText(cdp))).toEqual([]);
		await cdp.detach();

		// A page learns the size of what lies over its own elements: see IntersectionObserver's `trackVisibility`.
		expect(new Set(labels.map(({ width }) => width)).size).toBe(1);

		await aSecondOfLabels(page);
		expect(await page.evaluate(shiftsSeen)).toEqual([]);
		await page.evaluate(shiftThePage);
		await until("The page's own shift", async () => {
			const shifts = await page.evaluate(shiftsSeen);
			return shifts.length > 0;
		});
	});
});

it("a page that moves the labels' element gets an empty one", async () => {
	await openLabelledDemo([], async ({ page, choose }) => {
		await choose();
		await page.bringToFront();
		await until("The labels", async () => (await labelsOn(page))?.length === 3);
		expect(await page.evaluate(takeLabels)).toBe(0);
		await until("The labels in their place", async () => {
			const labels = await labelsOn(page);
			return labels?.length === 3;
		});
	});
});

async function accessibleText(cdp: CDPSession): Promise<string> {
	const { nodes } = await cdp.send("Accessibility.getFullAXTree");
	return JSON.stringify(nodes);
}

/** All labels are painted anew once a second. */
async function aSecondOfLabels(page: Page): Promise<void> {
	const paintings = async () => (await labelsOn(page))?.[0]?.paintings ?? 0;
	const before = await paintings();
	await until("New pictures", async () => (await paintings()) >= before + 2);
}

function findWords(words: readonly string[]): readonly string[] {
	const find: unknown = Reflect.get(window, "find");
	if (typeof find !== "function") throw new Error("No window.find.");
	return words.filter((word) => {
		getSelection()?.removeAllRanges();
		// Not case sensitive, forwards, from the start again, in frames, too.
		return find.call(window, word, false, false, true, false, true) === true;
	});
}

function selectAll() {
	const selection = getSelection();
	selection?.selectAllChildren(document.documentElement);
	const whole = selection?.getRangeAt(0).cloneContents();
	const holder = document.createElement("div");
	if (whole) holder.append(whole);
	return { text: String(selection), html: holder.innerHTML };
}

async function copyAll(): Promise<string> {
	document.execCommand("selectAll");
	document.execCommand("copy");
	const items = await navigator.clipboard.read();
	const texts = items.flatMap((item) =>
		item.types.map(async (type) => (await item.getType(type)).text()),
	);
	return (await Promise.all(texts)).join("\n");
}

/** The elements at the labels' positions that are not the page's own. */
function touched(points: readonly (readonly [number, number])[]) {
	return points.flatMap(([x, y]) =>
		document
			.elementsFromPoint(x, y)
			.filter((one) => one.hasAttribute("popover") || one.matches("canvas"))
			.map(({ localName }) => localName),
	);
}

function textOfPage(): string {
	const { innerText, textContent, outerHTML } = document.documentElement;
	const host = document.querySelector<HTMLElement>(":root > [popover]");
	const own = `${host?.innerText}${host?.outerText}${host?.getHTML()}`;
	return `${innerText}${textContent}${outerHTML}${own}`;
}

function unhide(): void {
	const host = document.querySelector(":root > [popover]");
	host?.removeAttribute("aria-hidden");
	host?.setAttribute("role", "group");
}

/** Notes each layout shift, and each change of size of the page's elements and of the labels' own. */
function observeShifts(): void {
	const seen: string[] = [];
	Object.assign(window, { seenShifts: seen });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) seen.push(entry.entryType);
	}).observe({ type: "layout-shift" });
	const sizes = new ResizeObserver((entries) => {
		for (const { target, contentRect } of entries) {
			const size = `${contentRect.width}x${contentRect.height}`;
			if (known.has(target) && known.get(target) !== size) seen.push("resize");
			known.set(target, size);
		}
	});
	const known = new Map<Element, string>();
	new MutationObserver((records) => {
		for (const { addedNodes } of records)
			for (const node of addedNodes)
				if (node instanceof HTMLElement && node.popover) sizes.observe(node);
	}).observe(document.documentElement, { childList: true });
	for (const tile of document.querySelectorAll(".tile")) sizes.observe(tile);
}

function shiftsSeen(): readonly string[] {
	const seen: unknown = Reflect.get(window, "seenShifts");
	return Array.isArray(seen) ? seen.map(String) : [];
}

function shiftThePage(): void {
	const wedge = document.createElement("div");
	wedge.style.height = "60px";
	document.body.prepend(wedge);
}

/** Puts the labels into a canvas of the page and, once it is painted, counts what is still in it. */
async function takeLabels(): Promise<number> {
	const canvas = document.createElement("canvas");
	canvas.toggleAttribute("layoutsubtree", true);
	document.body.append(canvas);
	const host = document.querySelector(":root > [popover]");
	if (host) canvas.append(host);
	await new Promise((painted) => requestAnimationFrame(painted));
	const taken = canvas.childElementCount;
	canvas.remove();
	return taken;
}
