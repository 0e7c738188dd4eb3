import type {
	Comparison,
	NotCompared,
} from "../core/session/compare-sessions.ts";
import type { SessionRecord } from "../core/session/session-record.ts";
import { text } from "../platform/i18n/text.ts";
import { ClassName } from "./class-name.tsx";
import { reportAddress } from "./requested-session.ts";
import {
	attendingText,
	COMPARISON_WORDS,
	lengthText,
	readableText,
	whenText,
} from "./session-text.ts";

interface Props {
	readonly session: SessionRecord;
	readonly comparison: Comparison | NotCompared;
	readonly onRename: (typed: string) => void;
	readonly onDelete: () => void;
}

export function SessionRow(props: Props) {
	const { session, comparison, onRename, onDelete } = props;
	const when = whenText(session.startedAtMs);
	return (
		<tr>
			<th scope="row">
				<a href={reportAddress(session.id)}>{when}</a>
			</th>
			<td>
				<ClassName session={session} onRename={onRename} />
			</td>
			<td>{lengthText(session)}</td>
			<td>
				{attendingText(session)}
				{typeof comparison !== "string" && (
					<span class="beside">{COMPARISON_WORDS[comparison.attending]}</span>
				)}
			</td>
			<td data-narrow={text("session_readable_label")}>
				{readableText(session)}
			</td>
			<td>
				<button
					type="button"
					class="plain"
					aria-label={text("session_delete_named", when)}
					onClick={onDelete}
				>
					{text("session_delete")}
				</button>
			</td>
		</tr>
	);
}
