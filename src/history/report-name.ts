import type { SessionRecord } from "../core/session/session-record.ts";

/** The name of a session's files, such as "roompulse-7b-2026-11-26-0905", without characters that a disk may refuse. */
export function reportName({ className, startedAtMs }: SessionRecord): string {
	const start = new Date(startedAtMs);
	const two = (value: number) => String(value).padStart(2, "0");
	const day = [start.getFullYear(), start.getMonth() + 1, start.getDate()]
		.map(two)
		.join("-");
	const time = two(start.getHours()) + two(start.getMinutes());
	const words = className.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
	return ["roompulse", ...words, day, time].join("-");
}
