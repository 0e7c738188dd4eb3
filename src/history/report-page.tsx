import { useEffect } from "preact/hooks";
import { EXPORT_LIMITS } from "../core/export-limits.ts";
import { stretchesOf } from "../core/session-stretches.ts";
import { FailureNotice } from "../ui/notice.tsx";
import { QuietPage } from "../ui/quiet-page.tsx";
import { PeopleTable } from "./people-table.tsx";
import { ReportActions } from "./report-actions.tsx";
import { ReportChart } from "./report-chart.tsx";
import { reportName } from "./report-name.ts";
import {
	attendingText,
	classText,
	comparisonText,
	coverageText,
	lengthText,
	whenText,
} from "./session-text.ts";
import { StoryTable } from "./story-table.tsx";
import { facesText } from "./stretch-text.ts";
import { type Report, useReport } from "./use-report.ts";

/** What happened when in one session, on paper too. */
export function ReportPage({ id }: { id: string }) {
	const state = useReport(id);
	return (
		<main class="history">
			<nav class="no-print">
				<a href="?">All sessions</a>
			</nav>
			{state.kind === "failed" && <FailureNotice failure={state.failure} />}
			{state.kind === "gone" && (
				<QuietPage title="This session is not kept any more">
					It was deleted, or its time was over.
				</QuietPage>
			)}
			{state.kind === "there" && <ReportBody report={state.report} />}
		</main>
	);
}

function ReportBody({ report }: { report: Report }) {
	const { session, bins, markers, comparison, unreadable } = report;
	const { settings, totals } = session;
	useEffect(() => {
		// A browser names the PDF after the page.
		document.title = reportName(session);
	}, [session]);
	const faces = facesText(totals.told);
	return (
		<article>
			<header class="report-head">
				<h1>
					<bdi>{classText(session)}</bdi>
				</h1>
				<p>
					{whenText(session.startedAtMs)}, {lengthText(session)}, up to{" "}
					{totals.mostPeople} people
				</p>
				<ReportActions report={report} />
			</header>
			<section class="card" aria-labelledby="summary-title">
				<h2 id="summary-title">In short</h2>
				<p>
					Those who could be read attended: <b>{attendingText(session)}</b>.
					{faces && ` ${faces}`}
				</p>
				<p>{comparisonText(comparison)}</p>
				<p>{coverageText(session)}</p>
				{unreadable > 0 && (
					<p>{unreadable} entries are damaged and left out.</p>
				)}
			</section>
			<section class="card" aria-labelledby="when-title">
				<h2 id="when-title">What happened when</h2>
				<ReportChart session={session} bins={bins} markers={markers} />
				<StoryTable
					session={session}
					stretches={stretchesOf(session, bins)}
					markers={markers}
				/>
			</section>
			{settings.keepsPeople && <PeopleTable bins={bins} />}
			<section class="card limits" aria-labelledby="limits-title">
				<h2 id="limits-title">What this can and cannot say</h2>
				<p>{EXPORT_LIMITS}</p>
				<p>
					Attending is facing, talking, looking to a place beside the call that
					a person often looks to, and taking notes
					{settings.notesExpected
						? " (people wrote here, so looking down counted for as long as it lasted)"
						: " (looking down counted for a minute)"}
					. Read on this computer by Roompulse {settings.version}.
				</p>
			</section>
		</article>
	);
}
