import { type ReadonlySignal, signal } from "@preact/signals";
import { isEqual } from "../core/base/is-equal.ts";
import type { PipelineFailure } from "../core/base/pipeline-failure.ts";
import type { Result } from "../core/base/result.ts";
import { cleanClassName } from "../core/session/session-record.ts";
import { wallMs } from "../platform/clock.ts";
import { type StorageUse, storageUse } from "../platform/storage-use.ts";
import { forgetOldSessions } from "../store/forget-old-sessions.ts";
import { onKeptChanged } from "../store/kept-changes.ts";
import {
	deleteAllSessions,
	deleteSession,
	type KeptSession,
	listSessions,
	renameSession,
	restoreSession,
	type SessionList,
} from "../store/kept-sessions.ts";

export interface SessionsState {
	/** Null until the database has answered. */
	readonly list: ReadonlySignal<SessionList | null>;
	/** Read again whenever the list is; null until Chrome has answered. */
	readonly use: ReadonlySignal<StorageUse | null>;
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	/** The session that was deleted last and can be restored. */
	readonly deleted: ReadonlySignal<KeptSession | null>;
	rename(id: string, typed: string): Promise<void>;
	remove(id: string): Promise<void>;
	undo(): Promise<void>;
	removeAll(): Promise<void>;
	refresh(): Promise<void>;
}

export function sessionsState(life: AbortSignal): SessionsState {
	const list = signal<SessionList | null>(null);
	const use = signal<StorageUse | null>(null);
	const failure = signal<PipelineFailure | null>(null);
	const deleted = signal<KeptSession | null>(null);

	async function refresh(): Promise<void> {
		const listed = await listSessions(wallMs());
		if (life.aborted) return;
		// Each attempt waits for the lock, so this is no busy loop.
		if (!listed.ok && listed.error.code === "history-locked") void refresh();
		if (listed.ok && !isEqual(list.peek(), listed.value))
			list.value = listed.value;
		failure.value = listed.ok ? null : listed.error;
		storageUse().then((now) => {
			use.value = now;
		});
	}

	/** Waits for a change and refreshes the list; a failure of the change is shown even if the list could be read. */
	async function after<T>(change: Promise<Result<T>>): Promise<T | null> {
		const changed = await change;
		await refresh();
		if (!changed.ok) failure.value = changed.error;
		return changed.ok ? changed.value : null;
	}

	refresh().then(() => forgetOldSessions(wallMs()));
	// Another page, or a running session, changes the list, too.
	onKeptChanged(refresh, life);
	return {
		list,
		use,
		failure,
		deleted,
		async rename(id, typed) {
			await after(renameSession(id, cleanClassName(typed)));
		},
		async remove(id) {
			deleted.value = await after(deleteSession(id));
		},
		async undo() {
			if (deleted.value) await after(restoreSession(deleted.value));
			deleted.value = null;
		},
		async removeAll() {
			deleted.value = null;
			await after(deleteAllSessions());
		},
		refresh,
	};
}
