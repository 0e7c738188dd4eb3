import { useEffect } from "preact/hooks";
import type { SessionSettings } from "../core/session/session-record.ts";
import { stretchesOf } from "../core/session/session-stretches.ts";
import { counted, text } from "../platform/i18n/text.ts";
import { FailureNotice } from "../ui/kit/notice.tsx";
import { QuietPage } from "../ui/kit/quiet-page.tsx";
import { useLifetime } from "../ui/kit/use-lifetime.ts";
import { ByMarker } from "./by-marker.tsx";
import { numberedMarkers } from "./chart/numbered-markers.ts";
import { ReportChart } from "./chart/report-chart.tsx";
import { longestStretches } from "./moments.ts";
import { PeopleTable } from "./people-table.tsx";
import { ReportActions } from "./report-actions.tsx";
import { ReportFacts } from "./report-facts.tsx";
import { reportName } from "./report-name.ts";
import { type Report, reportState } from "./report-state.ts";
import {
	attendedRangeText,
	classText,
	comparisonText,
	coverageText,
	whenText,
} from "./session-text.ts";
import { StoryTable } from "./story-table.tsx";
import { facesText } from "./stretch-text.ts";

/** Shows what happened when in one session, on the screen and in print. */
export function ReportPage({ id }: { id: string }) {
	const report = useLifetime((life) => reportState(id, life));
	const state = report.value;
	return (
		<main class="history">
			<nav class="no-print">
				<a href="?">{text("all_sessions")}</a>
			</nav>
			{state.kind !== "there" && (
				<h1 class="visually-hidden">{text("past_sessions")}</h1>
			)}
			{state.kind === "failed" && <FailureNotice failure={state.failure} />}
			{state.kind === "gone" && (
				<QuietPage title={text("session_gone")}>
					{text("session_gone_text")}
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
		// Browsers name a printed PDF after the page's title.
		document.title = reportName(session);
	}, [session]);
	const faces = facesText(totals.told);
	const range = attendedRangeText(session);
	const coverage = coverageText(session);
	const marked = numberedMarkers(markers);
	const stretches = stretchesOf(session, bins);
	const longest = longestStretches(stretches);
	return (
		<article>
			<header class="report-head">
				<h1>
					<bdi>{classText(session)}</bdi>
				</h1>
				<p>{whenText(session.startedAtMs)}</p>
				<ReportActions report={report} />
			</header>
			<section class="card" aria-labelledby="summary-title">
				<h2 id="summary-title">{text("report_short")}</h2>
				<ReportFacts session={session} />
				{faces && <p>{faces}</p>}
				{!settings.isAudience && <p>{comparisonText(comparison)}</p>}
				{range && <p>{range}</p>}
				{coverage && <p>{coverage}</p>}
				{unreadable > 0 && <p>{counted("report_damaged", unreadable)}</p>}
				<p class="limits">{text("export_limits")}</p>
			</section>
			<section class="card" aria-labelledby="when-title">
				<h2 id="when-title">{text("report_when")}</h2>
				<ReportChart session={session} bins={bins} markers={marked} />
				{settings.isAudience ? (
					<ByMarker bins={bins} markers={markers} />
				) : (
					<StoryTable session={session} stretches={longest} markers={marked} />
				)}
				{!settings.isAudience && longest.length < stretches.length && (
					<details class="whole-story">
						<summary>{text("story_whole")}</summary>
						<StoryTable
							session={session}
							stretches={stretches}
							markers={marked}
						/>
					</details>
				)}
			</section>
			{settings.keepsPeople && <PeopleTable bins={bins} />}
			<footer class="limits">
				<p>
					{text(meansKey(settings))} {text("read_by", settings.version)}
				</p>
			</footer>
		</article>
	);
}

/** What counts as toward the call, or the front. */
function meansKey({ isAudience, notesExpected }: SessionSettings) {
	if (isAudience) return "audience_means";
	return notesExpected ? "attending_means_notes" : "attending_means";
}
