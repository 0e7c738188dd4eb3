import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../platform/i18n/text.ts";
import { useLifetime } from "../kit/use-lifetime.ts";
import { noticeChoicesState } from "../state/notice-choices-state.ts";
import { noticesText } from "./notice.ts";

interface Props {
	/** Further buttons, beside that which copies. */
	readonly children?: ComponentChildren;
	/** The words are in the clipboard, or open to be copied by hand. */
	readonly onCopied?: () => void;
}

/** The notice for the meeting's chat, in the languages that the user chose, to read and to copy. */
export function CopyNotice({ children, onCopied }: Props) {
	const choices = useLifetime(noticeChoicesState).value;
	const [outcome, setOutcome] = useState("");
	const [isOpen, setOpen] = useState(false);
	if (!choices) return <div class="notice-tools">{children}</div>;
	const words = noticesText(choices.languages, choices);

	async function copy(): Promise<void> {
		try {
			await navigator.clipboard.writeText(words);
			setOutcome(text("notice_copied"));
		} catch {
			setOutcome(text("copy_refused"));
			setOpen(true);
		}
		onCopied?.();
	}

	return (
		<div class="copy-notice">
			<div class="notice-tools">
				<button type="button" class="plain" onClick={copy}>
					{text("notice_copy")}
				</button>
				{children}
				<a
					href="/src/settings/index.html#notice"
					target="_blank"
					rel="noopener"
				>
					{text("notice_languages")}
				</a>
			</div>
			<p role="status">{outcome}</p>
			<details
				open={isOpen}
				onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
			>
				<summary>{text("notice_show")}</summary>
				<p class="notice-words" dir="auto">
					{words}
				</p>
			</details>
		</div>
	);
}
