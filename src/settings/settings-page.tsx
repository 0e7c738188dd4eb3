import { DEFAULT_KEEPING, lawfulKeeping } from "../core/session/keeping.ts";
import { letsExpressionsBeRead } from "../core/session/managed-settings.ts";
import { text } from "../platform/i18n/text.ts";
import { AgreedReads } from "../ui/choices/agreed-reads.tsx";
import { AnnounceChoice } from "../ui/choices/announce-choice.tsx";
import { ContextChoice, contextOf } from "../ui/choices/context-choice.tsx";
import { KeepingChoice } from "../ui/choices/keeping-choice.tsx";
import { LabelsChoice } from "../ui/choices/labels-choice.tsx";
import { PreferencesChoice } from "../ui/choices/preferences-choice.tsx";
import { RememberedPeople } from "../ui/choices/remembered-people.tsx";
import { FailureNotice } from "../ui/kit/notice.tsx";
import { useLifetime } from "../ui/kit/use-lifetime.ts";
import { agreementOf, consentState } from "../ui/state/consent-state.ts";
import { keepingState } from "../ui/state/keeping-state.ts";
import { managedState } from "../ui/state/managed-state.ts";
import { peopleState } from "../ui/state/people-state.ts";
import { preferencesState } from "../ui/state/preferences-state.ts";
import { AlwaysOnSites } from "./always-on-sites.tsx";
import { ChatNotices } from "./chat-notices.tsx";
import { ChatWordChoice } from "./chat-word-choice.tsx";
import { GroupChoice } from "./group-choice.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { Managed } from "./managed.tsx";
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
	const { settings: managed, faults } = useLifetime(managedState).value;
	const agreement = agreementOf(consent);
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
				{faults.length > 0 && (
					<p class="notice" role="status">
						{text("managed_faults", faults.join(", "))}
					</p>
				)}
				{agreement && (
					<Managed
						isManaged={managed.place !== null || managed.isInEea !== null}
					>
						<ContextChoice
							answers={agreement.context}
							onAnswer={(answers) => {
								const context = contextOf(answers);
								// What to read has to be chosen again: the law may say something else there.
								if (context) give({ context, reads: "attention" });
							}}
						/>
					</Managed>
				)}
				<Managed isManaged={!letsExpressionsBeRead(managed)}>
					<AgreedReads agreement={agreement} onChange={give} />
				</Managed>
				{preferences && (
					<>
						<SelfChoice preferences={preferences} onChange={change} />
						<SensitivityChoice preferences={preferences} onChange={change} />
						<PreferencesChoice preferences={preferences} onChange={change} />
						<Managed isManaged={managed.tileLabels !== null}>
							<LabelsChoice preferences={preferences} onChange={change} />
						</Managed>
						<Managed isManaged={managed.chatWord !== null}>
							<ChatWordChoice preferences={preferences} onChange={change} />
						</Managed>
						<GroupChoice
							preferences={preferences}
							leastManaged={managed.leastGroupSize}
							onChange={change}
						/>
					</>
				)}
				{keeping && (
					<KeepingChoice
						keeping={keeping}
						context={agreement?.context ?? null}
						limits={managed}
						onChange={keep.change}
					/>
				)}
				<Managed isManaged={managed.alwaysOnSites !== null}>
					<AlwaysOnSites managed={managed.alwaysOnSites} />
				</Managed>
				<RememberedPeople people={people} />
				{preferences && agreement && (keeping || keep.failure.value) && (
					<ChatNotices
						isManaged={managed.noticeBeforeEachMeeting === true}
						facts={{
							reads: agreement.reads,
							keeping: lawfulKeeping(
								keeping ?? DEFAULT_KEEPING,
								agreement.context,
							),
							chatWord: preferences.chatWord,
						}}
						chosen={preferences.noticeLanguages}
						onChoose={(noticeLanguages) =>
							change({ ...preferences, noticeLanguages })
						}
					/>
				)}
				{preferences && (
					<>
						<Managed isManaged={managed.language !== null}>
							<LanguageChoice preferences={preferences} onChange={change} />
						</Managed>
						<AnnounceChoice preferences={preferences} onChange={change} />
					</>
				)}
				{preferences && agreement && (keeping || keep.failure.value) && (
					<SettingsFile
						chosen={{ reads: agreement.reads, preferences, keeping }}
						context={agreement.context}
						onImport={async ({ reads, preferences, keeping }) =>
							(await change(preferences)) &&
							(await give({ context: agreement.context, reads })) &&
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
