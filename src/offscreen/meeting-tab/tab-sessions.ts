import type { Checkpoint } from "../../contract/messages.ts";
import {
	type Preferences,
	USUAL_PREFERENCES,
} from "../../core/base/preferences.ts";
import type { PersonChoice } from "../../core/page/person-choice.ts";
import type { Engine } from "../analysis/engine.ts";
import { lookSchedule } from "./look-schedule.ts";
import {
	type SessionParts,
	type SessionPast,
	startTabSession,
	type TabSession,
} from "./tab-session.ts";
import type { UserChoices } from "./user-choices.ts";

/** One session per meeting tab, begun by whoever needs it first. */
export interface TabSessions {
	of(tabId: number): TabSession;
	count(): number;
	/** What a crash did not lose waits here for its people. */
	restore(checkpoints: readonly Checkpoint[]): void;
	/** For all tabs, now and later. */
	changePreferences(preferences: Preferences): void;
	/** For all tabs, now and later. */
	changeChoices(choices: readonly PersonChoice[]): void;
	end(tabId: number): void;
}

const NOTHING_BEFORE: SessionPast = { participants: [], markers: [] };

export function tabSessions(engine: Engine, parts: SessionParts): TabSessions {
	const sessions = new Map<number, TabSession>();
	let preferences = USUAL_PREFERENCES;
	let choices: readonly PersonChoice[] = [];
	const chosen: UserChoices = {
		preferences: () => preferences,
		forPeople: () => choices,
	};
	const looks = lookSchedule(() => preferences.pace, parts.nowMs);

	function begin(tabId: number, past: SessionPast = NOTHING_BEFORE) {
		const session = startTabSession(tabId, past, {
			...parts,
			engine,
			looks,
			chosen,
			notOn: () => end(tabId),
		});
		sessions.set(tabId, session);
		engine.tools.resources.opened("tab");
		return session;
	}

	function end(tabId: number): void {
		sessions.get(tabId)?.end();
		if (sessions.delete(tabId)) engine.tools.resources.closed("tab");
	}

	return {
		of: (tabId) => sessions.get(tabId) ?? begin(tabId),
		count: () => sessions.size,
		restore(checkpoints) {
			for (const { tabId, ...past } of checkpoints)
				if (!sessions.has(tabId)) begin(tabId, past);
		},
		changePreferences(next) {
			preferences = next;
			looks.replan();
			for (const session of sessions.values()) session.preferencesChanged();
		},
		changeChoices(next) {
			choices = next;
			for (const session of sessions.values()) session.choicesChanged();
		},
		end,
	};
}
