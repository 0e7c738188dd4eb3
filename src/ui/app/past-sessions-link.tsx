import { text } from "../../platform/i18n/text.ts";

/** Opens the page of past sessions in a tab of its own. */
export function PastSessionsLink() {
	return (
		<a href="/src/history/index.html" target="_blank" rel="noreferrer">
			{text("past_sessions")}
		</a>
	);
}
