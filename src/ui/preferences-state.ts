import { type ReadonlySignal, signal } from "@preact/signals";
import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { Preferences } from "../core/preferences.ts";
import type { Result } from "../core/result.ts";
import { send } from "../platform/messenger.ts";

export interface PreferencesState {
	/** Null until the background has answered. */
	readonly preferences: ReadonlySignal<Preferences | null>;
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	/** Whether it could be stored. */
	change(preferences: Preferences): Promise<boolean>;
}

export function preferencesState(life: AbortSignal): PreferencesState {
	const preferences = signal<Preferences | null>(null);
	const failure = signal<PipelineFailure | null>(null);

	function take(answered: Result<Preferences>): boolean {
		if (!life.aborted) {
			if (answered.ok) preferences.value = answered.value;
			failure.value = answered.ok ? null : answered.error;
		}
		return answered.ok;
	}

	send("background/preferences-requested", {}).then(take);
	return {
		preferences,
		failure,
		change: async (next) =>
			take(await send("background/preferences-changed", next)),
	};
}
