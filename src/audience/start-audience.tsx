import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { DEFAULT_PREFERENCES } from "../core/base/preferences.ts";
import { text } from "../platform/i18n/text.ts";
import { FailureNotice, Notice } from "../ui/kit/notice.tsx";
import { useLifetime } from "../ui/kit/use-lifetime.ts";
import { preferencesState } from "../ui/state/preferences-state.ts";
import type { ToldState } from "../ui/state/told-state.ts";

interface Props {
	readonly told: ToldState;
	/** Starts the camera, and the reading. */
	readonly onStart: () => Promise<void>;
	/** The choice of the camera. */
	readonly children: ComponentChildren;
}

/** The words to say stand above the button; a room has no chat into which they could be copied. */
const ARE_WORDS_SHOWN = true;

/** Asks what must be settled before an audience is read: its people have to know first. */
export function StartAudience({ told, onStart, children }: Props) {
	const [isBusy, setIsBusy] = useState(false);
	const { preferences } = useLifetime(preferencesState);
	const { onlySelf } = preferences.value ?? DEFAULT_PREFERENCES;
	const isTold = told.isTold.value === true;
	async function begin(): Promise<void> {
		if (isBusy) return;
		setIsBusy(true);
		if (isTold || (await told.tell(ARE_WORDS_SHOWN))) await onStart();
		setIsBusy(false);
	}
	if (onlySelf)
		return (
			<Notice tone="warning" title={text("audience_only_self")}>
				{text("audience_only_self_next")}
			</Notice>
		);
	return (
		<section class="audience-start card">
			<p>{text("audience_lead")}</p>
			{children}
			{!isTold && (
				<>
					<h2>{text("audience_tell_title")}</h2>
					<p>{text("audience_tell_text")}</p>
					<blockquote>{text("audience_tell_words")}</blockquote>
				</>
			)}
			{told.failure.value && <FailureNotice failure={told.failure.value} />}
			<button
				type="button"
				class="primary"
				aria-busy={isBusy}
				aria-disabled={isBusy}
				onClick={begin}
			>
				{text(isTold ? "audience_start" : "audience_tell_yes")}
			</button>
			<p class="fine-print">{text("audience_limits")}</p>
		</section>
	);
}
