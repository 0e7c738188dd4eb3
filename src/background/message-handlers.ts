import type { KeptPeople } from "../contract/messages.ts";
import type { Consent } from "../contract/stored-schema.ts";
import type { OneAtATime } from "../core/base/one-at-a-time.ts";
import {
	failureOf,
	type PipelineFailure,
} from "../core/base/pipeline-failure.ts";
import {
	type Preferences,
	type Reads,
	USUAL_PREFERENCES,
} from "../core/base/preferences.ts";
import { fail, type Result, succeed } from "../core/base/result.ts";
import type { PersonChoice } from "../core/page/person-choice.ts";
import type { Handlers } from "../platform/messenger.ts";
import type { StoredItem } from "../platform/storage.ts";
import type { CheckpointStore } from "./checkpoint-store.ts";
import type { DeclinedTabs } from "./declined-tabs.ts";
import type { MeetingTabEdge } from "./meeting-tab-edge.ts";
import type { MeetingTabs } from "./meeting-tabs.ts";
import type { PeopleStore } from "./people-store.ts";
import type { SessionStore } from "./session-store.ts";

export interface BackgroundParts {
	readonly sessions: SessionStore;
	readonly checkpoints: CheckpointStore;
	readonly consent: StoredItem<Consent>;
	readonly preferences: StoredItem<Preferences>;
	readonly people: PeopleStore;
	readonly declined: DeclinedTabs;
	readonly tabs: MeetingTabs;
	readonly edge: MeetingTabEdge & {
		/** Fails where the offscreen document did not take the change. */
		changeReads(reads: Reads): Promise<Result<unknown>>;
		/** Likewise. */
		changePreferences(preferences: Preferences): Promise<Result<unknown>>;
		/** Likewise. */
		changeChoices(choices: readonly PersonChoice[]): Promise<Result<unknown>>;
	};
	readonly oneAtATime: OneAtATime;
}

/**
 * Whatever changes a session waits its turn. What only reads must not: the
 * offscreen document asks for its start while a switch-on waits for it.
 */
export function messageHandlers({
	sessions,
	checkpoints,
	consent,
	preferences,
	people,
	declined,
	tabs,
	edge,
	oneAtATime,
}: BackgroundParts): Handlers<"background"> {
	return {
		"background/switch-on-requested": ({ tabId }) =>
			oneAtATime(async () => {
				if (!(await consent.read())) return fail(failureOf("consent-missing"));
				await declined.drop(tabId);
				return tabs.switchOn(tabId);
			}),
		"background/page-requested": async ({ tabId }) => {
			const probed = await edge.probe(tabId);
			return probed.ok ? succeed({}) : probed;
		},
		"background/preparation-requested": () => prepare(),
		"background/switch-off-requested": ({ tabId }) =>
			oneAtATime(async () => {
				await declined.add(tabId);
				return tabs.switchOff(tabId);
			}),
		"background/tab-session-requested": async ({ tabId }) =>
			succeed(await sessions.of(tabId)),
		"background/tab-sessions-requested": async () =>
			succeed([...(await sessions.all())]),
		"background/consent-requested": async () =>
			succeed((await consent.read()) ?? null),
		"background/consent-given": async ({ reads }) => {
			const given = { reads, givenAtMs: edge.nowMs() };
			const kept = await consent.write(given);
			if (!kept.ok) return kept;
			if (await edge.isOffscreenOpen())
				await enforce(() => edge.changeReads(reads));
			return succeed(given);
		},
		"background/preferences-requested": async () =>
			succeed((await preferences.read()) ?? USUAL_PREFERENCES),
		"background/preferences-changed": async (changed) => {
			const kept = await preferences.write(changed);
			if (!kept.ok) return kept;
			if (await edge.isOffscreenOpen())
				await enforce(() => edge.changePreferences(changed));
			return succeed(changed);
		},
		"background/people-requested": async () =>
			succeed(await keptPeople((await people.all()).failure)),
		"background/person-chosen": (choice) =>
			changePeople(() => people.add(choice)),
		"background/people-forgotten": () => changePeople(people.forget),
		"background/offscreen-missed": (_request, { tabId }) =>
			oneAtATime(async () => {
				if (tabId === null) return fail(failureOf("message-malformed"));
				const { state } = await sessions.of(tabId);
				if (state !== "on") edge.stopContentScripts(tabId);
				else {
					const open = await edge.ensureOffscreen();
					if (!open.ok) return open;
				}
				return succeed({});
			}),
		"background/offscreen-started": async () => {
			const given = await consent.read();
			const on = (await sessions.all()).filter(({ state }) => state === "on");
			return succeed({
				reads: given?.reads ?? "attention",
				preferences: (await preferences.read()) ?? USUAL_PREFERENCES,
				choices: [...(await people.all()).choices],
				checkpoints: await Promise.all(
					on.map(({ tabId }) => checkpoints.of(tabId)),
				),
			});
		},
		"background/checkpoint-taken": async (checkpoint) => {
			const { isOn, kept } = await oneAtATime(async () => {
				const { state } = await sessions.of(checkpoint.tabId);
				const isOn = state === "on";
				const kept = isOn ? await checkpoints.put(checkpoint) : succeed(null);
				return { isOn, kept };
			});
			// Chrome tells of no browser frame that joins a loaded page; this regular message is the moment to look.
			await tabs.reachNewFrames(checkpoint.tabId);
			return kept.ok ? succeed({ isOn }) : kept;
		},
		"background/reading-requested": ({ tabId }) =>
			// Waits for a switching that is under way.
			oneAtATime(async () => {
				const { state } = await sessions.of(tabId);
				return succeed({ isOn: state === "on" });
			}),
		"background/tab-silent": ({ tabId }) =>
			oneAtATime(async () => {
				await tabs.reach(tabId, true);
				// It may have missed the end, or somebody's late listening began it anew.
				const { state } = await sessions.of(tabId);
				if (state !== "on") edge.endOffscreenTab(tabId);
				return succeed({});
			}),
		"background/offscreen-idle": () =>
			oneAtATime(async () => {
				if (!(await tabs.anyOn())) await edge.closeOffscreen();
				return succeed({});
			}),
	};

	/** What goes wrong is told when the tab is switched on, and not before. */
	async function prepare(): Promise<Result<Record<never, never>>> {
		await edge.ensureOffscreen();
		return succeed({});
	}

	async function changePeople(
		change: () => Promise<PipelineFailure | null>,
	): Promise<Result<KeptPeople>> {
		// Told in the order of the choices: an older list must not come last.
		const { failure, told } = await oneAtATime(async () => {
			const failure = await change();
			const { choices } = await people.all();
			const isOpen = await edge.isOffscreenOpen();
			const told = isOpen ? await edge.changeChoices(choices) : succeed({});
			return { failure, told };
		});
		await enforce(async () => told);
		return succeed(await keptPeople(failure));
	}

	async function keptPeople(
		failure: PipelineFailure | null,
	): Promise<KeptPeople> {
		const { choices } = await people.all();
		const told = choices.filter((one) => one.isExcluded || one.name !== null);
		return { count: told.length, failure };
	}

	/** A document that does not take the choice must not go on with the old one: a new one starts with it. */
	async function enforce(
		change: () => Promise<Result<unknown>>,
	): Promise<void> {
		const changed = await change();
		if (changed.ok) return;
		await oneAtATime(async () => {
			await edge.closeOffscreen();
			if (await tabs.anyOn()) await edge.ensureOffscreen();
		});
	}
}
