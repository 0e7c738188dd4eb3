import { sessionCsv } from "../core/session/session-csv.ts";
import { sessionJson } from "../core/session/session-json.ts";
import { text } from "../platform/i18n/text.ts";
import { reportName } from "./report-name.ts";
import type { Report } from "./report-state.ts";
import { saveFile } from "./save-file.ts";

/** Lets the user print the report, or save it for a spreadsheet (CSV) or a program (JSON). */
export function ReportActions({ report }: { report: Report }) {
	const { session, bins, markers } = report;
	const name = reportName(session);
	const limits = text("export_limits");
	const saveCsv = () =>
		saveFile(
			`${name}.csv`,
			"text/csv;charset=utf-8",
			sessionCsv(session, bins, markers, limits),
		);
	const saveJson = () =>
		saveFile(
			`${name}.json`,
			"application/json",
			`${JSON.stringify(sessionJson(session, bins, markers, limits), null, "\t")}\n`,
		);
	return (
		<div class="report-actions no-print">
			<button type="button" class="plain" onClick={() => print()}>
				{text("report_print")}
			</button>
			<button type="button" class="plain" onClick={saveCsv}>
				{text("report_csv")}
			</button>
			<button type="button" class="plain" onClick={saveJson}>
				{text("report_json")}
			</button>
		</div>
	);
}
