import { text } from "../platform/i18n/text.ts";
import { openSettingsPage } from "../platform/windows.ts";
import { type ConsentState, readsOf } from "./consent-state.ts";
import { HowToRead } from "./how-to-read.tsx";
import { FailureNotice } from "./notice.tsx";
import { PastSessionsLink } from "./past-sessions-link.tsx";
import type { PeopleState } from "./people-state.ts";
import { PreferencesChoice } from "./preferences-choice.tsx";
import { preferencesState } from "./preferences-state.ts";
import { ReadsChoice } from "./reads-choice.tsx";
import { RememberedPeople } from "./remembered-people.tsx";
import { useLifetime } from "./use-lifetime.ts";

interface Props {
	readonly consent: ConsentState;
	readonly people: PeopleState;
}

export function Settings({ consent, people }: Props) {
	const {
		preferences,
		failure: notKept,
		change,
	} = useLifetime(preferencesState);
	const reads = readsOf(consent);
	return (
		<footer class="foot">
			<details>
				<summary>{text("how_to_read")}</summary>
				{reads && <HowToRead reads={reads} />}
			</details>
			<details>
				<summary>{text("settings")}</summary>
				<ReadsChoice chosen={reads} onChoose={consent.give} />
				{consent.failure.value && (
					<FailureNotice failure={consent.failure.value} />
				)}
				{preferences.value && (
					<PreferencesChoice
						preferences={preferences.value}
						onChange={change}
					/>
				)}
				<RememberedPeople people={people} />
				<button type="button" class="plain" onClick={openSettingsPage}>
					{text("all_settings")}
				</button>
				{notKept.value && <FailureNotice failure={notKept.value} />}
			</details>
			<p class="fine-print">
				{text("local_only")} <PastSessionsLink />
			</p>
		</footer>
	);
}
