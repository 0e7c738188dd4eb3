import type { IgnoredVideos } from "../../core/page/tile.ts";
import { counted, listText, text } from "../../platform/i18n/text.ts";

/** "2 screen shares, 1 duplicate not read."; null where everything is read. */
export function notReadText(ignored: IgnoredVideos): string | null {
	const parts = [
		ignored.screenShares > 0 && counted("screen_shares", ignored.screenShares),
		ignored.duplicates > 0 && counted("duplicates", ignored.duplicates),
		ignored.tooSmall > 0 && counted("tiny_videos", ignored.tooSmall),
	].filter((part) => part !== false);
	return parts.length === 0 ? null : text("ignored_videos", listText(parts));
}
