const MINUTES = new Intl.DateTimeFormat(undefined, {
	hour: "2-digit",
	minute: "2-digit",
});
const SECONDS = new Intl.DateTimeFormat(undefined, {
	hour: "2-digit",
	minute: "2-digit",
	second: "2-digit",
});

/** "10:05", as the user's language writes it. */
export function clockText(atMs: number): string {
	return MINUTES.format(atMs);
}

/** "10:05:20" */
export function clockSecondsText(atMs: number): string {
	return SECONDS.format(atMs);
}
