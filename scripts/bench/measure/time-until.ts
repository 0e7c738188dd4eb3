import type { Page } from "playwright-core";

/**
 * @param count number of elements that must be there
 * @returns milliseconds from the start of the navigation to the first drawing with all of them
 */
export async function timeUntil(
	page: Page,
	url: string,
	selector: string,
	count: number,
): Promise<number> {
	await page.goto(url, { waitUntil: "commit" });
	return page.evaluate(
		({ selector, count }) =>
			new Promise((resolve) => {
				const check = () => {
					const isThere = document.querySelectorAll(selector).length >= count;
					// The callback of the next animation frame runs after they were drawn.
					if (isThere) requestAnimationFrame(() => resolve(performance.now()));
					else requestAnimationFrame(check);
				};
				check();
			}),
		{ selector, count },
	);
}
