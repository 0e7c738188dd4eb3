import { bytesText, counted, text } from "../platform/i18n/text.ts";
import type { SessionList } from "../store/kept-sessions.ts";
import type { SessionsState } from "./sessions-state.ts";

interface Props {
	readonly list: SessionList;
	readonly use: SessionsState["use"];
}

/** Says how many sessions are kept, and how much space they need. */
export function StorageLine({ list, use: { value: use } }: Props) {
	const { sessions, unreadable } = list;
	return (
		<p class="storage">
			{counted("sessions_kept", sessions.length)}
			{unreadable > 0 && ` ${counted("sessions_unreadable", unreadable)}`}
			{use && ` ${text("storage_use", bytesText(use.usedBytes))}`}
		</p>
	);
}
