import { text } from "../../platform/i18n/text.ts";

/** "12 s", "3 min", "1 h 5 min": rounded down, never below 0. */
export function durationText(ms: number): string {
	const seconds = Math.max(0, Math.floor(ms / 1000));
	if (seconds < 60) return text("duration_seconds", seconds);
	const minutes = Math.floor(seconds / 60);
	if (minutes < 60) return text("duration_minutes", minutes);
	const rest = minutes % 60;
	const hours = Math.floor(minutes / 60);
	return rest === 0
		? text("duration_hours", hours)
		: text("duration_hours_minutes", hours, rest);
}
