import { LOCALE } from "./locale.ts";

const MINUTES = new Intl.DateTimeFormat(LOCALE, {
	hour: "2-digit",
	minute: "2-digit",
});
const SECONDS = new Intl.DateTimeFormat(LOCALE, {
	hour: "2-digit",
	minute: "2-digit",
	second: "2-digit",
});

/** "10:05", as the user's language writes it. */
export function clockText(atMs: number): string {
	return inOneLine(MINUTES.format(atMs));
}

/** "10:05" without "am" or "pm", for axes with little room; the full time is shown elsewhere. */
export function tickText(atMs: number): string {
	return MINUTES.formatToParts(atMs)
		.filter(({ type }) => type !== "dayPeriod")
		.map(({ value }) => value)
		.join("")
		.trim();
}

/** "10:05:20" */
export function clockSecondsText(atMs: number): string {
	return inOneLine(SECONDS.format(atMs));
}

/** Keeps "am" or "pm" on the line of the time. */
function inOneLine(time: string): string {
	return time.replaceAll(" ", "\u00a0");
}
