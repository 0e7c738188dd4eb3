import { render } from "preact";
import { showPageLanguage } from "../platform/i18n/page-language.ts";
import { text } from "../platform/i18n/text.ts";
import { Patterns } from "../ui/kit/patterns.tsx";
import { ReportPage } from "./report-page.tsx";
import { requestedSession } from "./requested-session.ts";
import { SessionsPage } from "./sessions-page.tsx";

const root = document.getElementById("history");
showPageLanguage(document.documentElement);
document.title = `${text("past_sessions")} · ${text("extension_name")}`;
if (root) {
	const id = requestedSession(location.search);
	const page = id === null ? <SessionsPage /> : <ReportPage id={id} />;
	render(
		<>
			<Patterns />
			{page}
		</>,
		root,
	);
}
