import type { Checkpoint } from "../../contract/checkpoint-schema.ts";
import type { UsageContext } from "../../core/base/lawful-use.ts";
import {
	DEFAULT_PREFERENCES,
	type Preferences,
} from "../../core/base/preferences.ts";
import type { PersonChoice } from "../../core/page/person-choice.ts";
import { NOBODY_TOLD, unpackTold } from "../../core/room/joined-people.ts";
import { movedHistory } from "../../core/room/moved-history.ts";
import { NOTHING_TOLD } from "../../core/session/group-bin.ts";
import { unpackGroups } from "../../core/session/packed-groups.ts";
import type { Engine } from "../analysis/engine.ts";
import {
	type LabelMessages,
	readLabelMessages,
} from "../content-link/label-messages.ts";
import { lookSchedule } from "./look-schedule.ts";
import {
	type RestoredTab,
	startTabReader,
	type TabReader,
	type TabReaderParts,
} from "./tab-reader.ts";
import type { UserChoices } from "./user-choices.ts";

/** One reader for each meeting tab, begun when it is first needed. */
export interface TabReaders {
	of(tabId: number): TabReader;
	count(): number;
	/** Begins a reader with each tab's data from before a crash. */
	restore(checkpoints: readonly Checkpoint[]): void;
	/** Applies to all current and future tabs. */
	changePreferences(preferences: Preferences): void;
	/** Applies to all current and future tabs. */
	changeChoices(choices: readonly PersonChoice[]): void;
	/** Applies to all current and future tabs. */
	changeContext(context: UsageContext | null): void;
	/** Resolves when what was gathered is written, or cannot be written now. */
	end(tabId: number): Promise<void>;
}

const NOTHING_BEFORE: RestoredTab = {
	participants: [],
	markers: [],
	told: NOTHING_TOLD,
	toldPeople: NOBODY_TOLD,
};

/** Makes room times of a checkpoint's dates. If the computer's date was set back since it was taken, its dates lie in the future, where nothing of the past may be. */
function restoredTab(
	{
		takenAtMs,
		participants,
		markers,
		told,
		toldPeople,
	}: Omit<Checkpoint, "tabId">,
	nowMs: number,
): RestoredTab {
	const setBackMs = Math.max(0, takenAtMs - nowMs);
	const timeOf = (dateMs: number) => Math.max(0, dateMs - setBackMs);
	return {
		participants: participants.map((one) => movedHistory(one, timeOf)),
		markers: markers.map((one) => ({ ...one, atMs: timeOf(one.atMs) })),
		told: unpackGroups(told),
		toldPeople: unpackTold(toldPeople, timeOf),
	};
}

export function tabReaders(engine: Engine, parts: TabReaderParts): TabReaders {
	const readers = new Map<number, TabReader>();
	let preferences = DEFAULT_PREFERENCES;
	let choices: readonly PersonChoice[] = [];
	let labelMessages: LabelMessages | null = null;
	let context: UsageContext | null = null;
	const chosen: UserChoices = {
		context: () => context,
		labelMessages: () => labelMessages,
		preferences: () => preferences,
		forPeople: () => choices,
	};
	const looks = lookSchedule(() => preferences.pace, parts.nowMs);

	function begin(tabId: number, past: RestoredTab = NOTHING_BEFORE) {
		const reader = startTabReader(tabId, past, {
			...parts,
			engine,
			looks,
			chosen,
			notOn: () => end(tabId),
		});
		readers.set(tabId, reader);
		engine.tools.resources.opened("tab");
		return reader;
	}

	async function speak(language: Preferences["language"]): Promise<void> {
		const messages = await readLabelMessages(language);
		// The user may have chosen another one meanwhile.
		if (preferences.language !== language) return;
		labelMessages = messages;
		for (const reader of readers.values()) reader.languageChanged();
	}

	async function end(tabId: number): Promise<void> {
		const written = readers.get(tabId)?.end();
		if (readers.delete(tabId)) engine.tools.resources.closed("tab");
		await written;
	}

	return {
		of: (tabId) => readers.get(tabId) ?? begin(tabId),
		count: () => readers.size,
		restore(checkpoints) {
			for (const { tabId, ...past } of checkpoints)
				if (!readers.has(tabId)) begin(tabId, restoredTab(past, parts.nowMs()));
		},
		changePreferences(next) {
			if (next.language !== preferences.language) void speak(next.language);
			preferences = next;
			looks.replan();
			for (const reader of readers.values()) reader.preferencesChanged();
		},
		changeChoices(next) {
			choices = next;
			for (const reader of readers.values()) reader.choicesChanged();
		},
		changeContext(next) {
			context = next;
		},
		end,
	};
}
