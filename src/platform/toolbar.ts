/** Whether the user has pinned the icon. */
export async function isOnToolbar(): Promise<boolean> {
	const { isOnToolbar } = await browser.action.getUserSettings();
	return isOnToolbar ?? false;
}

/** Calls `listener` when the user has pinned the icon, or taken it off, until `signal` aborts. */
export function onToolbarChanged(
	listener: () => void,
	signal: AbortSignal,
): void {
	const changes = browser.action.onUserSettingsChanged;
	changes.addListener(listener);
	signal.addEventListener("abort", () => changes.removeListener(listener));
}
