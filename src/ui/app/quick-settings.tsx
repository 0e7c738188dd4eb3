import { text } from "../../platform/i18n/text.ts";
import { openSettingsPage } from "../../platform/windows.ts";
import { AgreedReads } from "../choices/agreed-reads.tsx";
import { AnnounceChoice } from "../choices/announce-choice.tsx";
import { LabelsChoice } from "../choices/labels-choice.tsx";
import { PreferencesChoice } from "../choices/preferences-choice.tsx";
import { RememberedPeople } from "../choices/remembered-people.tsx";
import { FailureNotice } from "../kit/notice.tsx";
import { useLifetime } from "../kit/use-lifetime.ts";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import { Diagnostics } from "../room/diagnostics.tsx";
import { agreementOf, type ConsentState } from "../state/consent-state.ts";
import type { PeopleState } from "../state/people-state.ts";
import { preferencesState } from "../state/preferences-state.ts";
import type { TabState } from "../state/tab-state.ts";
import { AudienceLink } from "./audience-link.tsx";
import { HowToRead } from "./how-to-read.tsx";
import { PastSessionsLink } from "./past-sessions-link.tsx";

interface Props {
	readonly consent: ConsentState;
	readonly people: PeopleState;
	readonly room: TabState["shownRoom"];
}

/** The foot of a surface: what stays folded until somebody asks for it. */
export function Settings({ consent, people, room }: Props) {
	const {
		preferences,
		failure: notKept,
		change,
	} = useLifetime(preferencesState);
	const agreement = agreementOf(consent);
	// Beside a meeting's people, the link to another kind of room is in the way.
	const hasRoom = useStableComputed(() => room.value !== null, [room]).value;
	return (
		<footer class="foot">
			<details>
				<summary>
					<h2>{text("how_to_read")}</h2>
				</summary>
				{agreement && <HowToRead reads={agreement.reads} />}
			</details>
			<details>
				<summary>
					<h2>{text("settings")}</h2>
				</summary>
				<AgreedReads agreement={agreement} onChange={consent.give} />
				{consent.failure.value && (
					<FailureNotice failure={consent.failure.value} />
				)}
				{preferences.value && (
					<>
						<PreferencesChoice
							preferences={preferences.value}
							onChange={change}
						/>
						<LabelsChoice preferences={preferences.value} onChange={change} />
						<AnnounceChoice preferences={preferences.value} onChange={change} />
					</>
				)}
				<RememberedPeople people={people} />
				<button type="button" class="plain" onClick={openSettingsPage}>
					{text("all_settings")}
				</button>
				{hasRoom && <AudienceLink />}
				{notKept.value && <FailureNotice failure={notKept.value} />}
			</details>
			<Diagnostics room={room} />
			<PastSessionsLink />
			{!hasRoom && <AudienceLink />}
			<p class="fine-print">{text("local_only")}</p>
		</footer>
	);
}
