import type { IgnoredVideos } from "../../core/page/tile.ts";
import type { RoomAttention } from "../../core/room/room-attention.ts";
import { counted, listText, text } from "../../platform/i18n/text.ts";
import type { RoomLine } from "./room-line.ts";

/** "12 of 14 in clear view, 9 toward the call": the same figure as in the room's sentence. The room's attention is of others, so a user who is alone is counted by their state. */
export function roomText(
	{ readable, total, facing, talking }: RoomLine,
	others: Pick<RoomAttention, "total" | "toward">,
): string {
	if (total === 0) return text("room_nobody");
	const toward = others.total > 0 ? others.toward : facing + talking;
	return readable === 0
		? counted("room_readable", 0, total)
		: counted("room_facing", readable, total, toward);
}

/** "1 not read by choice; 2 screen shares, 1 duplicate not read"; null where everything is read. */
export function notReadText(
	{ excluded }: Pick<RoomLine, "excluded">,
	ignored: IgnoredVideos,
): string | null {
	const parts = [
		excluded === 0 ? null : counted("left_out_by_choice", excluded),
		ignoredText(ignored),
	].filter((part) => part !== null);
	return parts.length === 0 ? null : listText(parts, "list_semicolon");
}

function ignoredText(ignored: IgnoredVideos): string | null {
	const parts = [
		ignored.screenShares > 0 && counted("screen_shares", ignored.screenShares),
		ignored.duplicates > 0 && counted("duplicates", ignored.duplicates),
		ignored.tooSmall > 0 && counted("tiny_videos", ignored.tooSmall),
	].filter((part) => part !== false);
	return parts.length === 0 ? null : text("ignored_videos", listText(parts));
}
