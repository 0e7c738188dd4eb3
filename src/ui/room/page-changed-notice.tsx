import { useState } from "preact/hooks";
import type { PageCheck } from "../../core/page/page-check.ts";
import { text } from "../../platform/i18n/text.ts";
import { ownVersion } from "../../platform/own-extension.ts";
import { Notice } from "../kit/notice.tsx";
import { pageChangedText, pageReportText } from "./page-check-text.ts";

const COPY_WORDS = {
	not: "",
	copied: text("copy_report_done"),
	refused: text("copy_refused"),
};

/** Warns that a known service has changed its page, and offers a report that helps us adapt; shows nothing where the page is as expected. */
export function PageChangedNotice({ check }: { check: PageCheck }) {
	const [copied, setCopied] = useState<keyof typeof COPY_WORDS>("not");
	const changed = pageChangedText(check);
	if (!changed) return null;

	async function copy(): Promise<void> {
		try {
			await navigator.clipboard.writeText(pageReportText(check, ownVersion()));
			setCopied("copied");
		} catch {
			setCopied("refused");
		}
	}

	return (
		<Notice tone="warning" title={text("page_changed_title")}>
			{changed}
			<span class="report">
				<button type="button" class="plain" onClick={copy}>
					{text("copy_report")}
				</button>
				<span role="status">{COPY_WORDS[copied]}</span>
			</span>
		</Notice>
	);
}
