import { useEffect, useState } from "preact/hooks";
import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { Preferences } from "../core/preferences.ts";
import { send } from "../platform/messenger.ts";

export interface PreferencesControl {
	/** Null until the background has answered. */
	readonly preferences: Preferences | null;
	readonly failure: PipelineFailure | null;
	change(preferences: Preferences): Promise<void>;
}

export function usePreferences(): PreferencesControl {
	const [preferences, setPreferences] = useState<Preferences | null>(null);
	const [failure, setFailure] = useState<PipelineFailure | null>(null);

	useEffect(() => {
		send("background/preferences-requested", {}).then((asked) => {
			if (asked.ok) setPreferences(asked.value);
			else setFailure(asked.error);
		});
	}, []);

	async function change(next: Preferences): Promise<void> {
		const kept = await send("background/preferences-changed", next);
		setFailure(kept.ok ? null : kept.error);
		if (kept.ok) setPreferences(kept.value);
	}

	return { preferences, failure, change };
}
