import {
	RETENTION_DAYS,
	RETENTION_SCOPES,
	type RetentionChoice,
	type RetentionScope,
} from "../../core/session/keeping.ts";
import { counted, text } from "../../platform/i18n/text.ts";
import { RadioChoice } from "./radio-choice.tsx";

interface Props {
	readonly keeping: RetentionChoice;
	readonly onChange: (keeping: RetentionChoice) => void;
}

const KEEPS_WORDS: Record<RetentionScope, { title: string; text: string }> = {
	nothing: { title: text("keeps_nothing"), text: text("keeps_nothing_text") },
	room: { title: text("keeps_room"), text: text("keeps_room_text") },
	people: { title: text("keeps_people"), text: text("keeps_people_text") },
};

/** Lets the user choose what is kept of a session, and for how long. */
export function KeepingChoice({ keeping, onChange }: Props) {
	return (
		<RadioChoice
			class="keeps"
			title={text("keeps_title")}
			name="keeps"
			options={RETENTION_SCOPES}
			words={KEEPS_WORDS}
			chosen={keeping.keeps}
			onChoose={(keeps) => onChange({ ...keeping, keeps })}
		>
			<label class="retention">
				{text("retention")}{" "}
				<select
					value={String(keeping.retentionDays ?? "")}
					onChange={({ currentTarget }) =>
						onChange({
							...keeping,
							retentionDays: retentionOf(currentTarget.value),
						})
					}
				>
					{RETENTION_DAYS.map((days) => (
						<option key={days} value={String(days)}>
							{counted("retention_days", days)}
						</option>
					))}
					<option value="">{text("retention_never")}</option>
				</select>
			</label>
		</RadioChoice>
	);
}

function retentionOf(value: string): RetentionChoice["retentionDays"] {
	return RETENTION_DAYS.find((days) => String(days) === value) ?? null;
}
