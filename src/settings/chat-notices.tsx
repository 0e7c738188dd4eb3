import { useState } from "preact/hooks";
import type { ReadingScope } from "../core/base/preferences.ts";
import { text } from "../platform/i18n/text.ts";
import { CHAT_NOTICES, type ChatNotice, noticeText } from "./notice-texts.ts";

const READS_WORDS: Record<ReadingScope, string> = {
	attention: text("reads_attention"),
	"attention-and-expression": text("reads_expression"),
};

/** Offers notices for the people in a meeting, in their languages, ready to be copied into its chat. */
export function ChatNotices({ reads }: { reads: ReadingScope }) {
	const [announcement, setAnnouncement] = useState("");

	async function copy(notice: ChatNotice): Promise<void> {
		try {
			await navigator.clipboard.writeText(noticeText(notice, reads));
			setAnnouncement(text("copied_named", notice.name));
		} catch {
			setAnnouncement(text("copy_refused"));
		}
	}

	return (
		<section class="reads" aria-labelledby="notice">
			<h2 id="notice">{text("notice_title")}</h2>
			<p class="soft">
				{text("notice_text")} {text("notice_reads", READS_WORDS[reads])}
			</p>
			<p role="status">{announcement}</p>
			<ul class="chat-notices">
				{CHAT_NOTICES.map((notice) => (
					<li key={notice.language}>
						<h3>
							<bdi lang={notice.language}>{notice.name}</bdi>
						</h3>
						<button
							type="button"
							class="plain"
							aria-label={text("copy_named", notice.name)}
							onClick={() => copy(notice)}
						>
							{text("copy")}
						</button>
						<p lang={notice.language} dir={notice.direction}>
							{noticeText(notice, reads)}
						</p>
					</li>
				))}
			</ul>
		</section>
	);
}
