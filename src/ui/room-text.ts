import type { RoomLine } from "../core/room-line.ts";
import type { IgnoredVideos } from "../core/tile.ts";

/** "12 of 14 readable, 9 facing" */
export function roomText({ readable, total, facing }: RoomLine): string {
	if (total === 0) return "Nobody is read";
	return readable === 0
		? `0 of ${total} readable`
		: `${readable} of ${total} readable, ${facing} facing`;
}

/** "1 not read by choice; 2 screen shares, 1 duplicate not read"; null where everything is read. */
export function notReadText(
	{ excluded }: Pick<RoomLine, "excluded">,
	ignored: IgnoredVideos,
): string | null {
	const parts = [
		excluded === 0 ? null : `${excluded} not read by choice`,
		ignoredText(ignored),
	].filter((part) => part !== null);
	return parts.length === 0 ? null : parts.join("; ");
}

function ignoredText(ignored: IgnoredVideos): string | null {
	const parts = [
		counted(ignored.screenShares, "screen share"),
		counted(ignored.duplicates, "duplicate"),
		counted(ignored.tooSmall, "tiny video"),
	].filter((part) => part !== null);
	return parts.length === 0 ? null : `${parts.join(", ")} not read`;
}

function counted(count: number, noun: string): string | null {
	if (count === 0) return null;
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
