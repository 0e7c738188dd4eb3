import {
	KEEPS,
	type Keeping,
	type Keeps,
	RETENTION_DAYS,
} from "../core/keeping.ts";

interface Props {
	readonly keeping: Keeping;
	readonly onChange: (keeping: Keeping) => void;
}

const KEEPS_WORDS: Record<Keeps, { title: string; text: string }> = {
	nothing: { title: "Nothing", text: "Roompulse only shows what is now." },
	room: {
		title: "The room as a whole",
		text: "No names. Of fewer than five people who can be read, no number.",
	},
	people: {
		title: "Each person too",
		text: "With their names. Tell them before; a school or firm may have to ask them.",
	},
};

/** What of a session is kept, and for how long. */
export function KeepingChoice({ keeping, onChange }: Props) {
	return (
		<>
			<fieldset class="reads keeps">
				<legend>What is kept of a session?</legend>
				{KEEPS.map((keeps) => (
					<label key={keeps} class="reads-choice">
						<input
							type="radio"
							name="keeps"
							value={keeps}
							checked={keeping.keeps === keeps}
							aria-describedby={`keeps-${keeps}`}
							onChange={() => onChange({ ...keeping, keeps })}
						/>
						<span>
							<strong>{KEEPS_WORDS[keeps].title}</strong>
							<span id={`keeps-${keeps}`}>{KEEPS_WORDS[keeps].text}</span>
						</span>
					</label>
				))}
			</fieldset>
			<label class="retention">
				Delete sessions after{" "}
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
							{days === 1 ? "1 day" : `${days} days`}
						</option>
					))}
					<option value="">never, until I delete them</option>
				</select>
			</label>
		</>
	);
}

function retentionOf(value: string): Keeping["retentionDays"] {
	return RETENTION_DAYS.find((days) => String(days) === value) ?? null;
}
