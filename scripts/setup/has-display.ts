/** Whether a window can be opened on this machine. */
export function hasDisplay() {
	return (
		process.platform !== "linux" ||
		Boolean(process.env.DISPLAY) ||
		Boolean(process.env.WAYLAND_DISPLAY)
	);
}

export function requireDisplay() {
	if (!hasDisplay())
		throw new Error(
			"There is no display to open a window on: run it on a desktop, or without a window with --headless.",
		);
}
