import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { Reads } from "../core/reads.ts";
import { openSettingsPage } from "../platform/settings-page.ts";
import { text } from "../platform/text.ts";
import { HowToRead } from "./how-to-read.tsx";
import { FailureNotice } from "./notice.tsx";
import { PastSessionsLink } from "./past-sessions-link.tsx";
import { PreferencesChoice } from "./preferences-choice.tsx";
import { ReadsChoice } from "./reads-choice.tsx";
import { RememberedPeople } from "./remembered-people.tsx";
import type { PeopleControl } from "./use-people.ts";
import { usePreferences } from "./use-preferences.ts";

interface Props {
	readonly reads: Reads;
	readonly failure: PipelineFailure | null;
	readonly onChange: (reads: Reads) => void;
	readonly people: PeopleControl;
}

export function Settings({ reads, failure, onChange, people }: Props) {
	const { preferences, failure: notKept, change } = usePreferences();
	return (
		<footer class="foot">
			<details>
				<summary>{text("how_to_read")}</summary>
				<HowToRead reads={reads} />
			</details>
			<details>
				<summary>{text("settings")}</summary>
				<ReadsChoice chosen={reads} onChoose={onChange} />
				{failure && <FailureNotice failure={failure} />}
				{preferences && (
					<PreferencesChoice preferences={preferences} onChange={change} />
				)}
				<RememberedPeople people={people} />
				<button type="button" class="plain" onClick={openSettingsPage}>
					{text("all_settings")}
				</button>
				{notKept && <FailureNotice failure={notKept} />}
			</details>
			<p class="fine-print">
				{text("local_only")} <PastSessionsLink />
			</p>
		</footer>
	);
}
