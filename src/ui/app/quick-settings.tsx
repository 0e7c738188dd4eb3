import { text } from "../../platform/i18n/text.ts";
import { openSettingsPage } from "../../platform/windows.ts";
import { AgreedReads } from "../choices/agreed-reads.tsx";
import { PreferencesChoice } from "../choices/preferences-choice.tsx";
import { RememberedPeople } from "../choices/remembered-people.tsx";
import { FailureNotice } from "../kit/notice.tsx";
import { useLifetime } from "../kit/use-lifetime.ts";
import { agreementOf, type ConsentState } from "../state/consent-state.ts";
import type { PeopleState } from "../state/people-state.ts";
import { preferencesState } from "../state/preferences-state.ts";
import { HowToRead } from "./how-to-read.tsx";
import { PastSessionsLink } from "./past-sessions-link.tsx";

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
	const agreement = agreementOf(consent);
	return (
		<footer class="foot">
			<details>
				<summary>{text("how_to_read")}</summary>
				{agreement && <HowToRead reads={agreement.reads} />}
			</details>
			<details>
				<summary>{text("settings")}</summary>
				<AgreedReads agreement={agreement} onChange={consent.give} />
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
