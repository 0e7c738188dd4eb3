import { LANGUAGE_NAMES, LANGUAGES } from "../core/base/languages.ts";
import type { Preferences } from "../core/base/preferences.ts";
import { text } from "../platform/i18n/text.ts";

interface Props {
	readonly preferences: Preferences;
	readonly onChange: (preferences: Preferences) => void;
}

/** Lets the user choose the language of all texts. Each language has its own name for itself, so that nobody is lost in another. */
export function LanguageChoice({ preferences, onChange }: Props) {
	return (
		<section class="reads" aria-labelledby="language">
			<h2 id="language">{text("language_title")}</h2>
			<select
				name="language"
				aria-labelledby="language"
				value={preferences.language ?? ""}
				onChange={({ currentTarget }) =>
					onChange({
						...preferences,
						language:
							LANGUAGES.find((one) => one === currentTarget.value) ?? null,
					})
				}
			>
				<option value="">{text("language_browser")}</option>
				{LANGUAGES.map((language) => (
					<option key={language} value={language} lang={language}>
						{LANGUAGE_NAMES[language]}
					</option>
				))}
			</select>
			<p class="soft">{text("language_text")}</p>
		</section>
	);
}
