import { settingsFileText } from "../contract/settings-file.ts";
import { text } from "../platform/i18n/text.ts";
import { ownVersion } from "../platform/own-extension.ts";
import { KeepingChoice } from "../ui/choices/keeping-choice.tsx";
import { PreferencesChoice } from "../ui/choices/preferences-choice.tsx";
import { ReadsChoice } from "../ui/choices/reads-choice.tsx";
import { RememberedPeople } from "../ui/choices/remembered-people.tsx";
import { FailureNotice } from "../ui/kit/notice.tsx";
import { useLifetime } from "../ui/kit/use-lifetime.ts";
import { consentState, readsOf } from "../ui/state/consent-state.ts";
import { keepingState } from "../ui/state/keeping-state.ts";
import { peopleState } from "../ui/state/people-state.ts";
import { preferencesState } from "../ui/state/preferences-state.ts";
import { AlwaysOnSites } from "./always-on-sites.tsx";
import { ChatNotices } from "./chat-notices.tsx";
import { GroupChoice } from "./group-choice.tsx";
import { SelfChoice } from "./self-choice.tsx";
import { SensitivityChoice } from "./sensitivity-choice.tsx";
import { SettingsFile } from "./settings-file.tsx";

/** Shows all settings, and the notices for the people in a meeting. */
export function SettingsPage() {
	const consent = useLifetime(consentState);
	const kept = useLifetime(preferencesState);
	const keep = useLifetime(keepingState);
	const people = useLifetime(peopleState);
	const failures = [consent, kept, keep, people]
		.map(({ failure }) => failure.value)
		.filter((failure) => failure !== null);
	const reads = readsOf(consent);
	const preferences = kept.preferences.value;
	const keeping = keep.keeping.value;
	const { change } = kept;
	const { give } = consent;
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
				{keeping && <KeepingChoice keeping={keeping} onChange={keep.change} />}
				<AlwaysOnSites />
				<RememberedPeople people={people} />
				<ChatNotices reads={reads ?? "attention"} />
				<section class="reads" aria-labelledby="language">
					<h2 id="language">{text("language_title")}</h2>
					<p class="soft">{text("language_text")}</p>
				</section>
				{preferences && reads && (keeping || keep.failure.value) && (
					<SettingsFile
						chosen={{ reads, preferences, keeping }}
						fileText={settingsFileText(
							{ reads, preferences, keeping },
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
					<a href="/privacy-policy.html">{text("privacy_policy")}</a>{" "}
					<a href="/src/settings/licences.html">{text("licences_title")}</a>
				</p>
			</main>
		</>
	);
}
