import { useEffect, useState } from "preact/hooks";
import type { Keeping } from "../core/keeping.ts";
import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { Result } from "../core/result.ts";
import { nowMs } from "../platform/clock.ts";
import { forgetOldSessions } from "../store/forget-old-sessions.ts";
import { changeKeeping, readKeeping } from "../store/keeping-choice.ts";

/** What is kept and for how long; null until the database has answered. */
export function useKeeping(onChanged: () => void) {
	const [keeping, setKeeping] = useState<Keeping | null>(null);
	const [failure, setFailure] = useState<PipelineFailure | null>(null);

	function take(answered: Result<Keeping>): void {
		if (answered.ok) setKeeping(answered.value);
		setFailure(answered.ok ? null : answered.error);
	}

	async function reload(): Promise<void> {
		take(await readKeeping());
	}

	useEffect(() => {
		reload();
	}, []);

	async function change(next: Keeping): Promise<void> {
		take(await changeKeeping(next));
		await forgetOldSessions(nowMs());
		onChanged();
	}

	return { keeping, failure, change, reload };
}
