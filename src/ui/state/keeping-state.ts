import type { ReadonlySignal } from "@preact/signals";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import type { RetentionChoice } from "../../core/session/keeping.ts";
import { wallMs } from "../../platform/clock.ts";
import { forgetOldSessions } from "../../store/forget-old-sessions.ts";
import { changeKeeping, readKeeping } from "../../store/keeping-choice.ts";
import { onKeptChanged } from "../../store/kept-changes.ts";
import { lastAnswer } from "./last-answer.ts";

export interface KeepingState {
	/** The user's choice of what is kept and for how long; null until the database has answered. */
	readonly keeping: ReadonlySignal<RetentionChoice | null>;
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	/** Resolves to whether the choice could be stored. Sessions that are too old for it are deleted at once. */
	change(keeping: RetentionChoice): Promise<boolean>;
	reload(): Promise<void>;
}

export function keepingState(
	life: AbortSignal,
	onChanged = () => {},
): KeepingState {
	const { value, failure, take } = lastAnswer<RetentionChoice>(null, life);

	async function reload(): Promise<void> {
		const read = await readKeeping();
		take(read);
		// Each attempt waits for the lock, so this is no busy loop.
		const isLocked = !read.ok && read.error.code === "history-locked";
		if (isLocked && !life.aborted) void reload();
	}

	reload();
	// Another page may change the choice, too.
	onKeptChanged(reload, life);
	return {
		keeping: value,
		failure,
		reload,
		async change(next) {
			const isChanged = take(await changeKeeping(next));
			await forgetOldSessions(wallMs());
			onChanged();
			return isChanged;
		},
	};
}
