import { useEffect, useState } from "preact/hooks";
import type { Keeping } from "../core/keeping.ts";
import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { Result } from "../core/result.ts";
import { nowMs } from "../platform/clock.ts";
import { forgetOldSessions } from "../store/forget-old-sessions.ts";
import { changeKeeping, readKeeping } from "../store/keeping-choice.ts";

export interface KeepingControl {
	/** What is kept and for how long; null until the database has answered. */
	readonly keeping: Keeping | null;
	readonly failure: PipelineFailure | null;
	/** Whether it could be stored; what is too old for it goes at once. */
	change(keeping: Keeping): Promise<boolean>;
	reload(): Promise<void>;
}

export function useKeeping(onChanged = () => {}): KeepingControl {
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

	async function change(next: Keeping): Promise<boolean> {
		const changed = await changeKeeping(next);
		take(changed);
		await forgetOldSessions(nowMs());
		onChanged();
		return changed.ok;
	}

	return { keeping, failure, change, reload };
}
