import { useState } from "preact/hooks";
import {
	directionOf,
	LANGUAGE_NAMES,
	LANGUAGES,
	type Language,
} from "../core/base/languages.ts";
import { text } from "../platform/i18n/text.ts";
import { noticeText, type ToldFacts } from "../ui/tell/notice.ts";

interface Props {
	/** Whether the organisation wants the notice copied before each meeting. */
	readonly isManaged: boolean;
	readonly facts: ToldFacts;
	/** The languages that are offered before a meeting. */
	readonly chosen: readonly Language[];
	readonly onChoose: (chosen: readonly Language[]) => void;
}

/** Offers notices for the people in a meeting, in their languages, ready to be copied into its chat. */
export function ChatNotices({ isManaged, facts, chosen, onChoose }: Props) {
	const [announcement, setAnnouncement] = useState("");

	async function copy(language: Language): Promise<void> {
		try {
			await navigator.clipboard.writeText(noticeText(language, facts));
			setAnnouncement(text("copied_named", LANGUAGE_NAMES[language]));
		} catch {
			setAnnouncement(text("copy_refused"));
		}
	}

	return (
		<section class="reads" aria-labelledby="notice">
			<h2 id="notice">{text("notice_title")}</h2>
			<p class="soft">{text("notice_text")}</p>
			{isManaged && <p class="soft">{text("managed_notice")}</p>}
			<p role="status">{announcement}</p>
			<ul class="chat-notices">
				{LANGUAGES.map((language) => (
					<li key={language}>
						<h3>
							<label>
								<input
									type="checkbox"
									name="noticeLanguage"
									value={language}
									checked={chosen.includes(language)}
									onChange={({ currentTarget }) =>
										onChoose(
											LANGUAGES.filter((one) =>
												one === language
													? currentTarget.checked
													: chosen.includes(one),
											),
										)
									}
								/>{" "}
								<bdi lang={language}>{LANGUAGE_NAMES[language]}</bdi>
							</label>
						</h3>
						<button
							type="button"
							class="plain"
							aria-label={text("copy_named", LANGUAGE_NAMES[language])}
							onClick={() => copy(language)}
						>
							{text("copy")}
						</button>
						<details>
							<summary>
								{text("notice_show_named", LANGUAGE_NAMES[language])}
							</summary>
							<p lang={language} dir={directionOf(language)}>
								{noticeText(language, facts)}
							</p>
						</details>
					</li>
				))}
			</ul>
		</section>
	);
}
