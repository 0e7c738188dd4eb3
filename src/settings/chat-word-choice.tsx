import { useState } from "preact/hooks";
import type { Preferences } from "../core/base/preferences.ts";
import {
	CHAT_SITES,
	CHAT_WORD_CHARS,
	cleanChatWord,
	DEFAULT_CHAT_WORD,
} from "../core/page/chat-word.ts";
import { listText, text } from "../platform/i18n/text.ts";
import { CheckChoice } from "../ui/choices/check-choice.tsx";
import { SITE_NAMES } from "../ui/kit/site-names.ts";

interface Props {
	readonly preferences: Preferences;
	readonly onChange: (preferences: Preferences) => void;
}

const { least, most } = CHAT_WORD_CHARS;

/** Lets the user choose whether the chat is read for a word by which people ask to be left out, and which word that is. */
export function ChatWordChoice({ preferences, onChange }: Props) {
	const { chatWord } = preferences;
	const [isRefused, setIsRefused] = useState(false);
	function choose(typed: string): void {
		const word = cleanChatWord(typed);
		setIsRefused(word === null);
		if (word !== null) onChange({ ...preferences, chatWord: word });
	}
	return (
		<div class="chat-word">
			<CheckChoice
				title={text("chat_title")}
				name="chatWord"
				isChosen={chatWord !== null}
				onChoose={(isChosen) => {
					setIsRefused(false);
					onChange({
						...preferences,
						chatWord: isChosen ? DEFAULT_CHAT_WORD : null,
					});
				}}
				label={text("chat_reads")}
			>
				{text("chat_reads_text")}{" "}
				{text(
					"chat_sites",
					listText(CHAT_SITES.map((site) => SITE_NAMES[site])),
				)}
			</CheckChoice>
			{chatWord !== null && (
				<div class="fields">
					<label for="chat-word">{text("chat_word")}</label>
					<input
						id="chat-word"
						type="text"
						dir="auto"
						autocomplete="off"
						value={chatWord}
						aria-invalid={isRefused}
						aria-describedby="chat-word-refusal"
						onChange={({ currentTarget }) => choose(currentTarget.value)}
					/>
				</div>
			)}
			<p id="chat-word-refusal" class="refusal" role="alert">
				{isRefused && text("chat_word_refused", least, most, DEFAULT_CHAT_WORD)}
			</p>
		</div>
	);
}
