/**
 * Finds words that an element shortens or hides, and what is wider than the
 * page. Names may be shortened, since their whole is in the detail and in a
 * tooltip. It runs in the page, so it may not use anything outside this function.
 */
export function fitFaults(): readonly string[] {
	const faults: string[] = [];
	const root = document.documentElement;
	if (root.scrollWidth > root.clientWidth)
		faults.push(`${root.scrollWidth - root.clientWidth} px beyond the edge`);
	for (const element of document.querySelectorAll<HTMLElement>("body *")) {
		if (!element.checkVisibility() || element.closest(".visually-hidden"))
			continue;
		if (element.matches(".row-name, select, input")) continue;
		const { overflowX } = getComputedStyle(element);
		if (overflowX === "visible" || overflowX === "auto") continue;
		if (element.scrollWidth > element.clientWidth + 1)
			faults.push(
				`"${element.textContent}" needs ${element.scrollWidth} px and has ${element.clientWidth}`,
			);
	}
	return faults;
}
