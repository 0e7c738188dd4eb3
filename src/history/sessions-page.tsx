import { useEffect, useRef } from "preact/hooks";
import { compareWithPast } from "../core/session/compare-sessions.ts";
import { text } from "../platform/i18n/text.ts";
import type { SessionList } from "../store/kept-sessions.ts";
import { KeepingChoice } from "../ui/choices/keeping-choice.tsx";
import { FailureNotice } from "../ui/kit/notice.tsx";
import { QuietPage } from "../ui/kit/quiet-page.tsx";
import { useLifetime } from "../ui/kit/use-lifetime.ts";
import { agreementOf, consentState } from "../ui/state/consent-state.ts";
import { keepingState } from "../ui/state/keeping-state.ts";
import { DeleteAll } from "./delete-all.tsx";
import { SessionRow } from "./session-row.tsx";
import { whenText } from "./session-text.ts";
import { type SessionsState, sessionsState } from "./sessions-state.ts";
import { StorageLine } from "./storage-line.tsx";

/** Lists all sessions that are kept, and lets the user choose for how long. */
export function SessionsPage() {
	const state = useLifetime(sessionsState);
	const consent = useLifetime(consentState);
	const keep = useLifetime((life) => keepingState(life, state.refresh));
	const heading = useRef<HTMLHeadingElement>(null);
	const list = state.list.value;
	const keeping = keep.keeping.value;
	const problem = state.failure.value ?? keep.failure.value;
	return (
		<main class="history">
			<header class="history-head">
				<img src="/icons/roompulse.svg" alt="" width="32" height="32" />
				<h1 ref={heading} tabIndex={-1}>
					{text("past_sessions")}
				</h1>
			</header>
			{problem && <FailureNotice failure={problem} />}
			<UndoLine state={state} onUndone={() => heading.current?.focus()} />
			{list && <Sessions list={list} state={state} />}
			{(list || problem?.code === "history-damaged") && (
				<section class="card" aria-label={text("what_is_kept")}>
					{list && <StorageLine list={list} use={state.use} />}
					{keeping && (
						<KeepingChoice
							keeping={keeping}
							context={agreementOf(consent)?.context ?? null}
							onChange={keep.change}
						/>
					)}
					<DeleteAll
						count={list?.sessions.length ?? null}
						onDelete={() => state.removeAll().then(keep.reload)}
					/>
				</section>
			)}
		</main>
	);
}

interface UndoProps {
	readonly state: SessionsState;
	/** Called when the button has gone, for the focus to go elsewhere. */
	readonly onUndone: () => void;
}

function UndoLine({ state, onUndone }: UndoProps) {
	const deleted = state.deleted.value;
	const undo = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		// The button that had the focus has gone with its session.
		if (deleted) undo.current?.focus();
	}, [deleted]);
	return (
		<div class="undo-line" role="status">
			{deleted && (
				<>
					{text("session_deleted", whenText(deleted.session.startedAtMs))}{" "}
					<button
						type="button"
						class="plain"
						ref={undo}
						onClick={async () => {
							await state.undo();
							onUndone();
						}}
					>
						{text("undo")}
					</button>
				</>
			)}
		</div>
	);
}

interface SessionsProps {
	readonly list: SessionList;
	readonly state: SessionsState;
}

function Sessions({ list: { sessions }, state }: SessionsProps) {
	const { rename, remove } = state;
	if (sessions.length === 0)
		return (
			<QuietPage title={text("no_session")}>
				{text("no_session_text")}
			</QuietPage>
		);
	const classes = new Set(sessions.map(({ className }) => className));
	return (
		<>
			<datalist id="class-names">
				{[...classes].map((name) => name && <option key={name} value={name} />)}
			</datalist>
			<table class="sessions">
				<caption class="visually-hidden">
					{text("sessions_newest_first")}
				</caption>
				<thead>
					<tr>
						<th scope="col">{text("session_when")}</th>
						<th scope="col">{text("session_class")}</th>
						<th scope="col">{text("session_length")}</th>
						<th scope="col">{text("session_attended")}</th>
						<th scope="col">{text("session_readable")}</th>
						<th scope="col">
							<span class="visually-hidden">{text("session_delete")}</span>
						</th>
					</tr>
				</thead>
				<tbody>
					{sessions.map((session) => (
						<SessionRow
							key={session.id}
							session={session}
							comparison={compareWithPast(session, sessions)}
							onRename={(typed) => rename(session.id, typed)}
							onDelete={() => remove(session.id)}
						/>
					))}
				</tbody>
			</table>
		</>
	);
}
