import { compareWithPast } from "../core/compare-sessions.ts";
import { text } from "../platform/text.ts";
import { KeepingChoice } from "../ui/keeping-choice.tsx";
import { keepingState } from "../ui/keeping-state.ts";
import { FailureNotice } from "../ui/notice.tsx";
import { QuietPage } from "../ui/quiet-page.tsx";
import { useLifetime } from "../ui/use-lifetime.ts";
import { DeleteAll } from "./delete-all.tsx";
import { SessionRow } from "./session-row.tsx";
import { whenText } from "./session-text.ts";
import { StorageLine } from "./storage-line.tsx";
import { type SessionsControl, useSessions } from "./use-sessions.ts";

/** All that is kept, and how long. */
export function SessionsPage() {
	const control = useSessions();
	const { list, failure, deleted } = control;
	const keep = useLifetime((life) => keepingState(life, control.refresh));
	const problem = failure ?? keep.failure.value;
	return (
		<main class="history">
			<header class="history-head">
				<img src="/icons/roompulse.svg" alt="" width="32" height="32" />
				<h1>{text("past_sessions")}</h1>
			</header>
			{problem && <FailureNotice failure={problem} />}
			<div class="undo-line" role="status">
				{deleted && (
					<>
						{text("session_deleted", whenText(deleted.session.startedAtMs))}{" "}
						<button type="button" class="plain" onClick={control.undo}>
							{text("undo")}
						</button>
					</>
				)}
			</div>
			{list && <Sessions control={control} />}
			{(list || problem?.code === "history-damaged") && (
				<section class="card" aria-label={text("what_is_kept")}>
					{list && <StorageLine list={list} />}
					{keep.keeping.value && (
						<KeepingChoice
							keeping={keep.keeping.value}
							onChange={keep.change}
						/>
					)}
					<DeleteAll
						count={list?.sessions.length ?? null}
						onDelete={() => control.removeAll().then(keep.reload)}
					/>
				</section>
			)}
		</main>
	);
}

function Sessions({ control }: { control: SessionsControl }) {
	const { list, rename, remove } = control;
	if (!list || list.sessions.length === 0)
		return (
			<QuietPage title={text("no_session")}>
				{text("no_session_text")}
			</QuietPage>
		);
	const { sessions } = list;
	const classes = new Set(sessions.map(({ className }) => className));
	return (
		<>
			<datalist id="class-names">
				{[...classes].map((name) => name && <option key={name} value={name} />)}
			</datalist>
			<table class="sessions">
				<caption class="for-readers">{text("sessions_newest_first")}</caption>
				<thead>
					<tr>
						<th scope="col">{text("session_when")}</th>
						<th scope="col">{text("session_class")}</th>
						<th scope="col">{text("session_length")}</th>
						<th scope="col">{text("session_attended")}</th>
						<th scope="col">{text("session_readable")}</th>
						<th scope="col">
							<span class="for-readers">{text("session_delete")}</span>
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
