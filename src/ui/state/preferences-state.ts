import type { ReadonlySignal } from "@preact/signals";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import type { Preferences } from "../../core/base/preferences.ts";
import { send } from "../../platform/messenger.ts";
import { onStored } from "../../platform/storage.ts";
import { lastAnswer } from "./last-answer.ts";

export interface PreferencesState {
	/** Null until the background has answered. */
	readonly preferences: ReadonlySignal<Preferences | null>;
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	/** Resolves to whether the preferences could be stored. */
	change(preferences: Preferences): Promise<boolean>;
	/** The same for some of the preferences, even before they are known. */
	changePart(part: Partial<Preferences>): Promise<boolean>;
}

export function preferencesState(life: AbortSignal): PreferencesState {
	const { value, failure, take } = lastAnswer<Preferences>(null, life);
	async function ask(): Promise<void> {
		take(await send("background/preferences-requested", {}));
	}
	const asked = ask();
	// Another page may change them, too, and a change replaces them all.
	onStored("local", ask, life);
	const change = async (next: Preferences) =>
		take(await send("background/preferences-changed", next));
	return {
		preferences: value,
		failure,
		change,
		async changePart(part) {
			await asked;
			return value.value !== null && change({ ...value.value, ...part });
		},
	};
}
