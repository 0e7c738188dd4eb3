import { useState } from "preact/hooks";
import type { PageCheck } from "../core/page-check.ts";
import { ownVersion } from "../platform/own-version.ts";
import { Notice } from "./notice.tsx";
import { pageChangedText, pageReportText } from "./page-check-text.ts";

const COPY_WORDS = {
	not: "",
	copied: "Copied. It holds the page's structure, and nothing of anybody.",
	refused: "Chrome did not let it be copied.",
};

/** A known service's page that looks otherwise now, and what helps to mend that; null where it is as expected. */
export function PageChangedNotice({ check }: { check: PageCheck }) {
	const [copied, setCopied] = useState<keyof typeof COPY_WORDS>("not");
	const text = pageChangedText(check);
	if (!text) return null;

	async function copy(): Promise<void> {
		try {
			await navigator.clipboard.writeText(pageReportText(check, ownVersion()));
			setCopied("copied");
		} catch {
			setCopied("refused");
		}
	}

	return (
		<Notice tone="warning" title="This page has changed">
			{text}
			<span class="report">
				<button type="button" class="plain" onClick={copy}>
					Copy report
				</button>
				<span role="status">{COPY_WORDS[copied]}</span>
			</span>
		</Notice>
	);
}
