import { useEffect, useState } from "preact/hooks";
import type { Habits } from "../core/attending.ts";
import type { PipelineFailure } from "../core/pipeline-failure.ts";
import { send } from "../platform/messenger.ts";

export interface HabitsControl {
	/** Null until the background has answered. */
	readonly habits: Habits | null;
	readonly failure: PipelineFailure | null;
	change(habits: Habits): Promise<void>;
}

export function useHabits(): HabitsControl {
	const [habits, setHabits] = useState<Habits | null>(null);
	const [failure, setFailure] = useState<PipelineFailure | null>(null);

	useEffect(() => {
		send("background/habits-requested", {}).then((asked) => {
			if (asked.ok) setHabits(asked.value);
			else setFailure(asked.error);
		});
	}, []);

	async function change(next: Habits): Promise<void> {
		const kept = await send("background/habits-changed", next);
		setFailure(kept.ok ? null : kept.error);
		if (kept.ok) setHabits(kept.value);
	}

	return { habits, failure, change };
}
