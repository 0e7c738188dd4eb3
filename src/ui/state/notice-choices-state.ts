import { computed, type ReadonlySignal } from "@preact/signals";
import { type Language, languageFor } from "../../core/base/languages.ts";
import type { ReadingScope } from "../../core/base/preferences.ts";
import {
	lawfulKeeping,
	type RetentionChoice,
} from "../../core/session/keeping.ts";
import { text } from "../../platform/i18n/text.ts";
import { agreementOf, consentState } from "./consent-state.ts";
import { keepingState } from "./keeping-state.ts";
import { preferencesState } from "./preferences-state.ts";

/** What a notice for the chat depends on. */
export interface NoticeChoices {
	readonly languages: readonly Language[];
	readonly reads: ReadingScope;
	readonly keeping: RetentionChoice;
	readonly chatWord: string | null;
}

/** Null until all of it is known: a notice that says less than is done would be wrong. */
export function noticeChoicesState(
	life: AbortSignal,
): ReadonlySignal<NoticeChoices | null> {
	const consent = consentState(life);
	const { keeping } = keepingState(life);
	const { preferences } = preferencesState(life);
	return computed(() => {
		const agreement = agreementOf(consent);
		if (!agreement || !keeping.value || !preferences.value) return null;
		const { noticeLanguages, chatWord } = preferences.value;
		return {
			languages:
				noticeLanguages.length > 0
					? noticeLanguages
					: [languageFor(text("language"))],
			reads: agreement.reads,
			keeping: lawfulKeeping(keeping.value, agreement.context),
			chatWord,
		};
	});
}
