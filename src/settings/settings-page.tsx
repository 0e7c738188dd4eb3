import { settingsFileText } from "../contract/settings-file.ts";
import { ownVersion } from "../platform/own-version.ts";
import { text } from "../platform/text.ts";
import { KeepingChoice } from "../ui/keeping-choice.tsx";
import { FailureNotice } from "../ui/notice.tsx";
import { PreferencesChoice } from "../ui/preferences-choice.tsx";
import { ReadsChoice } from "../ui/reads-choice.tsx";
import { RememberedPeople } from "../ui/remembered-people.tsx";
import { useConsent } from "../ui/use-consent.ts";
import { useKeeping } from "../ui/use-keeping.ts";
import { usePeople } from "../ui/use-people.ts";
import { usePreferences } from "../ui/use-preferences.ts";
import { AlwaysOnSites } from "./always-on-sites.tsx";
import { ChatNotices } from "./chat-notices.tsx";
import { GroupChoice } from "./group-choice.tsx";
import { SelfChoice } from "./self-choice.tsx";
import { SensitivityChoice } from "./sensitivity-choice.tsx";
import { SettingsFile } from "./settings-file.tsx";

/** All that can be chosen, and what to tell people. */
export function SettingsPage() {
	const { consent, failure: notGiven, give } = useConsent();
	const { preferences, failure: notKept, change } = usePreferences();
	const keep = useKeeping();
	const people = usePeople();
	const failures = [notGiven, notKept, keep.failure, people.failure].filter(
		(failure) => failure !== null,
	);
	const reads = consent === "asking" ? null : (consent?.reads ?? null);
	return (
		<>
			<header class="settings-head">
				<img src="/icons/roompulse.svg" alt="" width="32" height="32" />
				<h1>{text("settings_title")}</h1>
			</header>
			<main class="settings">
				{failures.map((failure) => (
					<FailureNotice key={failure.code} failure={failure} />
				))}
				<ReadsChoice chosen={reads} onChoose={give} />
				{preferences && (
					<>
						<SelfChoice preferences={preferences} onChange={change} />
						<SensitivityChoice preferences={preferences} onChange={change} />
						<PreferencesChoice preferences={preferences} onChange={change} />
						<GroupChoice preferences={preferences} onChange={change} />
					</>
				)}
				{keep.keeping && (
					<KeepingChoice keeping={keep.keeping} onChange={keep.change} />
				)}
				<AlwaysOnSites />
				<RememberedPeople people={people} />
				<ChatNotices reads={reads ?? "attention"} />
				<section class="reads" aria-labelledby="language">
					<h2 id="language">{text("language_title")}</h2>
					<p class="soft">{text("language_text")}</p>
				</section>
				{preferences && reads && (keep.keeping || keep.failure) && (
					<SettingsFile
						fileText={settingsFileText(
							{ reads, preferences, keeping: keep.keeping },
							ownVersion(),
						)}
						onImport={async ({ reads, preferences, keeping }) =>
							(await change(preferences)) &&
							(await give(reads)) &&
							(keeping === null || (await keep.change(keeping)))
						}
					/>
				)}
				<p class="soft">
					{text("local_only")}{" "}
					<a href="/privacy-policy.html">{text("privacy_policy")}</a>
				</p>
			</main>
		</>
	);
}
