import { useEffect, useState } from "preact/hooks";
import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { Result } from "../core/result.ts";
import { cleanClassName } from "../core/session-record.ts";
import { nowMs } from "../platform/clock.ts";
import { forgetOldSessions } from "../store/forget-old-sessions.ts";
import {
	deleteAllSessions,
	deleteSession,
	type KeptSession,
	listSessions,
	renameSession,
	restoreSession,
	type SessionList,
} from "../store/kept-sessions.ts";

export interface SessionsControl {
	/** Null until the database has answered. */
	readonly list: SessionList | null;
	readonly failure: PipelineFailure | null;
	/** What was deleted last and can be brought back. */
	readonly deleted: KeptSession | null;
	rename(id: string, typed: string): Promise<void>;
	remove(id: string): Promise<void>;
	undo(): Promise<void>;
	removeAll(): Promise<void>;
	refresh(): Promise<void>;
}

export function useSessions(): SessionsControl {
	const [list, setList] = useState<SessionList | null>(null);
	const [failure, setFailure] = useState<PipelineFailure | null>(null);
	const [deleted, setDeleted] = useState<KeptSession | null>(null);

	async function refresh(): Promise<void> {
		const listed = await listSessions(nowMs());
		if (listed.ok) setList(listed.value);
		setFailure(listed.ok ? null : listed.error);
	}

	/** Shows the outcome, and says what failed though the list could be read. */
	async function after<T>(change: Promise<Result<T>>): Promise<T | null> {
		const changed = await change;
		await refresh();
		if (!changed.ok) setFailure(changed.error);
		return changed.ok ? changed.value : null;
	}

	useEffect(() => {
		refresh().then(() => forgetOldSessions(nowMs()));
		// Another window, or a running session, may have changed it meanwhile.
		const whenSeen = () => {
			if (document.visibilityState === "visible") refresh();
		};
		document.addEventListener("visibilitychange", whenSeen);
		return () => document.removeEventListener("visibilitychange", whenSeen);
	}, []);

	return {
		list,
		failure,
		deleted,
		async rename(id, typed) {
			await after(renameSession(id, cleanClassName(typed)));
		},
		async remove(id) {
			setDeleted(await after(deleteSession(id)));
		},
		async undo() {
			if (deleted) await after(restoreSession(deleted));
			setDeleted(null);
		},
		async removeAll() {
			setDeleted(null);
			await after(deleteAllSessions());
		},
		refresh,
	};
}
