import type { Page } from "playwright-core";

/**
 * @param count of elements that must be there
 * @returns ms from the start of the navigation to the first picture with all of them
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
				const look = () => {
					const isThere = document.querySelectorAll(selector).length >= count;
					// The frame after the one that drew it.
					if (isThere) requestAnimationFrame(() => resolve(performance.now()));
					else requestAnimationFrame(look);
				};
				look();
			}),
		{ selector, count },
	);
}
