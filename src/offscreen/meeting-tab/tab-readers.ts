import type { Checkpoint } from "../../contract/messages.ts";
import {
	DEFAULT_PREFERENCES,
	type Preferences,
} from "../../core/base/preferences.ts";
import type { PersonChoice } from "../../core/page/person-choice.ts";
import type { Engine } from "../analysis/engine.ts";
import { lookSchedule } from "./look-schedule.ts";
import {
	type RestoredTab,
	startTabReader,
	type TabReader,
	type TabReaderParts,
} from "./tab-reader.ts";

/** One session per meeting tab, begun by whoever needs it first. */
export interface TabReaders {
	of(tabId: number): TabReader;
	count(): number;
	/** What a crash did not lose waits here for its people. */
	restore(checkpoints: readonly Checkpoint[]): void;
	/** Of all tabs, now and later. */
	changePreferences(preferences: Preferences): void;
	/** Likewise. */
	changeChoices(choices: readonly PersonChoice[]): void;
	end(tabId: number): void;
}

const NOTHING_BEFORE: RestoredTab = { participants: [], markers: [] };

export function tabReaders(engine: Engine, parts: TabReaderParts): TabReaders {
	const readers = new Map<number, TabReader>();
	const looks = lookSchedule(DEFAULT_PREFERENCES.pace, parts.nowMs);
	let preferences = DEFAULT_PREFERENCES;
	let choices: readonly PersonChoice[] = [];

	function begin(tabId: number, past: RestoredTab = NOTHING_BEFORE) {
		const reader = startTabReader(
			tabId,
			past,
			preferences,
			engine,
			{ ...parts, looks },
			() => end(tabId),
		);
		reader.changeChoices(choices);
		readers.set(tabId, reader);
		engine.tools.resources.opened("tab");
		return reader;
	}

	function end(tabId: number): void {
		readers.get(tabId)?.end();
		if (readers.delete(tabId)) engine.tools.resources.closed("tab");
	}

	return {
		of: (tabId) => readers.get(tabId) ?? begin(tabId),
		count: () => readers.size,
		restore(checkpoints) {
			for (const { tabId, ...past } of checkpoints)
				if (!readers.has(tabId)) begin(tabId, past);
		},
		changePreferences(next) {
			preferences = next;
			looks.setPace(next.pace);
			for (const reader of readers.values()) reader.changePreferences(next);
		},
		changeChoices(next) {
			choices = next;
			for (const reader of readers.values()) reader.changeChoices(next);
		},
		end,
	};
}
