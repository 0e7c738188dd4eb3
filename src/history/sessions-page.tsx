import { compareWithPast } from "../core/compare-sessions.ts";
import { FailureNotice } from "../ui/notice.tsx";
import { QuietPage } from "../ui/quiet-page.tsx";
import { DeleteAll } from "./delete-all.tsx";
import { KeepingChoice } from "./keeping-choice.tsx";
import { SessionRow } from "./session-row.tsx";
import { whenText } from "./session-text.ts";
import { StorageLine } from "./storage-line.tsx";
import { useKeeping } from "./use-keeping.ts";
import { type SessionsControl, useSessions } from "./use-sessions.ts";

/** All that is kept, and how long. */
export function SessionsPage() {
	const control = useSessions();
	const { list, failure, deleted } = control;
	const keep = useKeeping(control.refresh);
	const problem = failure ?? keep.failure;
	return (
		<main class="history">
			<header class="history-head">
				<img src="/icons/roompulse.svg" alt="" width="32" height="32" />
				<h1>Past sessions</h1>
			</header>
			{problem && <FailureNotice failure={problem} />}
			<div class="undo-line" role="status">
				{deleted && (
					<>
						The session of {whenText(deleted.session.startedAtMs)} is deleted.{" "}
						<button type="button" class="plain" onClick={control.undo}>
							Undo
						</button>
					</>
				)}
			</div>
			{list && <Sessions control={control} />}
			{(list || problem?.code === "history-damaged") && (
				<section class="card" aria-label="What is kept">
					{list && <StorageLine list={list} />}
					{keep.keeping && (
						<KeepingChoice keeping={keep.keeping} onChange={keep.change} />
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
			<QuietPage title="No session yet">
				Switch Roompulse on in a meeting: how the room attended appears here,
				ten seconds after ten seconds.
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
				<caption class="for-readers">Sessions, newest first</caption>
				<thead>
					<tr>
						<th scope="col">When</th>
						<th scope="col">Class</th>
						<th scope="col">Length</th>
						<th scope="col">The room attended</th>
						<th scope="col">Readable</th>
						<th scope="col">
							<span class="for-readers">Delete</span>
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
