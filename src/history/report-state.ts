import { type ReadonlySignal, signal } from "@preact/signals";
import { isEqual } from "../core/base/is-equal.ts";
import type { PipelineFailure } from "../core/base/pipeline-failure.ts";
import {
	type Comparison,
	compareWithPast,
	type NotCompared,
} from "../core/session/compare-sessions.ts";
import { wallMs } from "../platform/clock.ts";
import { onKeptChanged } from "../store/kept-changes.ts";
import {
	type KeptSession,
	listSessions,
	readSession,
} from "../store/kept-sessions.ts";

export interface Report extends KeptSession {
	readonly comparison: Comparison | NotCompared;
}

/** The report of one session; "gone" if no session has this id. */
export type ReportState =
	| { readonly kind: "loading" }
	| { readonly kind: "gone" }
	| { readonly kind: "failed"; readonly failure: PipelineFailure }
	| { readonly kind: "there"; readonly report: Report };

export function reportState(
	id: string,
	life: AbortSignal,
): ReadonlySignal<ReportState> {
	const state = signal<ReportState>({ kind: "loading" });
	async function refresh(): Promise<void> {
		const loaded = await load(id);
		if (!life.aborted && !isEqual(state.peek(), loaded)) state.value = loaded;
	}
	refresh();
	// Another page may delete or name the session, which may also still be running.
	onKeptChanged(refresh, life);
	return state;
}

async function load(id: string): Promise<ReportState> {
	const [kept, list] = await Promise.all([
		readSession(id),
		listSessions(wallMs()),
	]);
	if (!kept.ok) return { kind: "failed", failure: kept.error };
	if (kept.value === null) return { kind: "gone" };
	const all = list.ok ? list.value.sessions : [];
	const comparison = compareWithPast(kept.value.session, all);
	return { kind: "there", report: { ...kept.value, comparison } };
}
