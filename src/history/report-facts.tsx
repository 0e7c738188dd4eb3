import type { SessionRecord } from "../core/session/session-record.ts";
import { text } from "../platform/i18n/text.ts";
import {
	attendingText,
	lengthText,
	mostPeopleText,
	readableText,
} from "./session-text.ts";

/** The session in one row of facts. */
export function ReportFacts({ session }: { session: SessionRecord }) {
	const facts = [
		{
			title: text(
				session.settings.isAudience ? "audience_attended" : "session_attended",
			),
			words: attendingText(session),
		},
		{ title: text("session_readable"), words: readableText(session) },
		{ title: text("session_people"), words: mostPeopleText(session) },
		{ title: text("session_length"), words: lengthText(session) },
	];
	return (
		<dl class="facts">
			{facts.map(({ title, words }) => (
				<div key={title}>
					<dt>{title}</dt>
					<dd>{words}</dd>
				</div>
			))}
		</dl>
	);
}
