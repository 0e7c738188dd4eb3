/** Moves the focus within a grid of buttons: the arrow keys go to the next button, the one before, or a line up or down; Home and End go to the ends. */
export function focusByArrow(
	event: KeyboardEvent,
	root: HTMLElement,
	selector: string,
): void {
	const buttons = [...root.querySelectorAll<HTMLElement>(selector)];
	const at = buttons.findIndex((button) =>
		button.contains(document.activeElement),
	);
	if (at < 0) return;
	const to = target(event.key, at, buttons);
	if (to === null) return;
	event.preventDefault();
	buttons[Math.min(buttons.length - 1, Math.max(0, to))]?.focus();
}

function target(
	key: string,
	at: number,
	buttons: readonly HTMLElement[],
): number | null {
	const isMirrored =
		key.startsWith("Arrow") && document.documentElement.dir === "rtl";
	switch (key) {
		case "ArrowRight":
			return at + (isMirrored ? -1 : 1);
		case "ArrowLeft":
			return at - (isMirrored ? -1 : 1);
		case "ArrowDown":
			return at + perLine(buttons);
		case "ArrowUp":
			return at - perLine(buttons);
		case "Home":
			return 0;
		case "End":
			return buttons.length - 1;
		default:
			return null;
	}
}

/** The number of buttons in the first line; it is measured only when a key is pressed. */
function perLine(buttons: readonly HTMLElement[]): number {
	const top = buttons[0]?.getBoundingClientRect().top;
	const next = buttons.findIndex(
		(button) => button.getBoundingClientRect().top !== top,
	);
	return next < 0 ? buttons.length : next;
}
