import type { StoredConsent } from "../contract/stored-schema.ts";
import {
	type Agreement,
	lawfulAgreement,
	POLICY_VERSION,
} from "../core/base/lawful-use.ts";
import type { Mutex } from "../core/base/mutex.ts";
import { failureOf } from "../core/base/pipeline-failure.ts";
import type { Preferences } from "../core/base/preferences.ts";
import { fail, type Result, succeed } from "../core/base/result.ts";
import { sharedCalls } from "../core/base/shared-calls.ts";
import type { PersonChoice } from "../core/page/person-choice.ts";
import type { Handlers } from "../platform/messenger.ts";
import type { CheckpointStore } from "./checkpoint-store.ts";
import { askedAgainFor } from "./consent-store.ts";
import type { DeclinedTabs } from "./declined-tabs.ts";
import type { ManagedStore, ManagedStores } from "./managed-stores.ts";
import type { MeetingTabEffects } from "./meeting-tab-effects.ts";
import type { MeetingTabStore } from "./meeting-tab-store.ts";
import type { MeetingTabs } from "./meeting-tabs.ts";
import { peopleHandlers } from "./people-handlers.ts";
import type { PeopleStore } from "./people-store.ts";
import type { ReadWithNotice } from "./read-with-notice.ts";
import type { ToldMeetings } from "./told-meetings.ts";

export interface BackgroundParts {
	readonly tabStore: MeetingTabStore;
	readonly checkpoints: CheckpointStore;
	readonly managed: ManagedStore;
	readonly stores: ManagedStores;
	readonly people: PeopleStore;
	readonly declined: DeclinedTabs;
	readonly told: ToldMeetings;
	readonly notice: ReadWithNotice;
	readonly tabs: MeetingTabs;
	readonly effects: MeetingTabEffects & {
		/** Fails if the offscreen document does not take the change. */
		changeAgreement(agreement: Agreement): Promise<Result<unknown>>;
		/** Fails if the offscreen document does not take the change. */
		changePreferences(preferences: Preferences): Promise<Result<unknown>>;
		/** Fails if the offscreen document does not take the change. */
		changeChoices(choices: readonly PersonChoice[]): Promise<Result<unknown>>;
	};
	readonly mutex: Mutex;
}

/**
 * Handlers that change a meeting tab run one at a time. Handlers that only read
 * must not wait for them: the offscreen document asks for its start values while a
 * switch-on waits for the document.
 */
export function messageHandlers({
	tabStore,
	checkpoints,
	managed,
	stores,
	people,
	declined,
	told,
	notice,
	tabs,
	effects,
	mutex,
}: BackgroundParts): Handlers<"background"> {
	const { consent, preferences } = stores;
	// A page may send this without end, and a switch-off must not wait behind all of it.
	const missed = sharedCalls((tabId: number) =>
		mutex(async () => {
			const { state } = await tabStore.of(tabId);
			if (state !== "on") effects.stopContentScripts(tabId);
			else {
				const open = await effects.ensureOffscreen();
				if (!open.ok) return open;
			}
			return succeed({});
		}),
	);
	return {
		"background/switch-on-requested": ({ tabId }) =>
			mutex(async () => {
				if (await stores.isForbidden())
					return fail(failureOf("reading-forbidden"));
				if (!(await consent.read())) return fail(failureOf("consent-missing"));
				if (!(await notice.mayRead(tabId))) {
					// Nobody needs to be told of a page that cannot be read.
					const probed = await effects.probe(tabId);
					return probed.ok ? fail(failureOf("people-untold")) : probed;
				}
				await declined.drop(tabId);
				return tabs.switchOn(tabId);
			}),
		"background/managed-requested": async () => succeed(await managed.read()),
		"background/people-told": ({ tabId, isNoticeCopied }) =>
			mutex(async () => {
				if (!isNoticeCopied && (await stores.mustCopyNotice()))
					return fail(failureOf("people-untold"));
				const kept = await told.add(tabId);
				return kept.ok ? succeed({}) : fail(failureOf("tabs-full"));
			}),
		"background/told-requested": async ({ tabId }) =>
			succeed({ isTold: await notice.mayRead(tabId) }),
		"background/page-requested": async ({ tabId }) => {
			const probed = await effects.probe(tabId);
			return probed.ok ? succeed({}) : probed;
		},
		"background/preparation-requested": () => prepare(),
		"background/switch-off-requested": ({ tabId }) =>
			mutex(async () => {
				await declined.add(tabId);
				return tabs.switchOff(tabId);
			}),
		"background/meeting-tab-requested": async ({ tabId }) =>
			succeed(await tabStore.of(tabId)),
		"background/meeting-tabs-requested": async () =>
			succeed([...(await tabStore.all())]),
		"background/consent-requested": async () =>
			succeed((await consent.read()) ?? null),
		"background/asked-again-requested": async () =>
			succeed({ forWhat: await askedAgainFor() }),
		"background/consent-given": async (asked) => {
			const given: StoredConsent = {
				...lawfulAgreement(asked),
				givenAtMs: effects.wallMs(),
				policyVersion: POLICY_VERSION,
			};
			const kept = await consent.write(given);
			if (!kept.ok) return kept;
			const { context, reads, givenAtMs } = (await consent.read()) ?? given;
			if (await effects.isOffscreenOpen())
				await enforce(() => effects.changeAgreement({ context, reads }));
			return succeed({ context, reads, givenAtMs });
		},
		"background/preferences-requested": async () =>
			succeed(await preferences.read()),
		"background/preferences-changed": async (changed) => {
			const kept = await preferences.write(changed);
			if (!kept.ok) return kept;
			await mutex(notice.endUntold);
			const now = await preferences.read();
			if (await effects.isOffscreenOpen())
				await enforce(() => effects.changePreferences(now));
			return succeed(now);
		},
		...peopleHandlers({ people, effects, mutex, enforce }),
		"background/offscreen-missed": async (_request, { tabId }) =>
			tabId === null ? fail(failureOf("message-malformed")) : missed(tabId),
		"background/offscreen-started": async () => {
			const given = await consent.read();
			const on = (await tabStore.all()).filter(({ state }) => state === "on");
			return succeed({
				agreement: given
					? { context: given.context, reads: given.reads }
					: null,
				preferences: await preferences.read(),
				choices: [...(await people.all()).choices],
				checkpoints: await Promise.all(
					on.map(({ tabId }) => checkpoints.of(tabId)),
				),
			});
		},
		"background/checkpoint-taken": async (checkpoint) => {
			const { isOn, kept } = await mutex(async () => {
				const { state } = await tabStore.of(checkpoint.tabId);
				const isOn = state === "on";
				const kept = isOn ? await checkpoints.put(checkpoint) : succeed(null);
				return { isOn, kept };
			});
			// Chrome does not report page frames that join a loaded page, so this regular message is used to search for them.
			await tabs.reachNewPageFrames(checkpoint.tabId);
			return kept.ok ? succeed({ isOn }) : kept;
		},
		"background/reading-requested": ({ tabId }) =>
			// Waits for a switch-on or switch-off that is under way.
			mutex(async () => {
				const { state } = await tabStore.of(tabId);
				return succeed({ isOn: state === "on" });
			}),
		"background/tab-silent": ({ tabId }) =>
			mutex(async () => {
				await tabs.reach(tabId, true);
				// The offscreen document may have missed the tab's end, or a page that connected late may have made it start again.
				const { state } = await tabStore.of(tabId);
				if (state !== "on") void effects.endOffscreenTab(tabId);
				return succeed({});
			}),
		"background/offscreen-idle": () =>
			mutex(async () => {
				if (!(await tabs.anyOn())) await effects.closeOffscreen();
				return succeed({});
			}),
	};

	/** A failure is not reported now, but when the tab is switched on. */
	async function prepare(): Promise<Result<Record<never, never>>> {
		await effects.ensureOffscreen();
		return succeed({});
	}

	/** An offscreen document that does not take a change must not go on with the old value, so it is replaced by a new document, which starts with the new value. */
	async function enforce(
		change: () => Promise<Result<unknown>>,
	): Promise<void> {
		const changed = await change();
		if (changed.ok) return;
		await mutex(async () => {
			await effects.closeOffscreen();
			if (await tabs.anyOn()) await effects.ensureOffscreen();
		});
	}
}
