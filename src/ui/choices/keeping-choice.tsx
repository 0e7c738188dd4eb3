import { useState } from "preact/hooks";
import { lawfulUse, type UsageContext } from "../../core/base/lawful-use.ts";
import {
	isReason,
	lawfulKeeping,
	REASON_CHARS,
	RETENTION_DAYS,
	RETENTION_SCOPES,
	type RetentionChoice,
	type RetentionDays,
	type RetentionScope,
} from "../../core/session/keeping.ts";
import {
	type KeepingLimits,
	managedKeeping,
	NOTHING_MANAGED,
} from "../../core/session/managed-settings.ts";
import { counted, text } from "../../platform/i18n/text.ts";
import { RadioChoice } from "./radio-choice.tsx";

interface Props {
	readonly keeping: RetentionChoice;
	readonly context: UsageContext | null;
	/** What the organisation lets the user keep; everything if left out. */
	readonly limits?: KeepingLimits;
	readonly onChange: (keeping: RetentionChoice) => void;
}

const KEEPS_WORDS: Record<RetentionScope, { title: string; text: string }> = {
	nothing: { title: text("keeps_nothing"), text: text("keeps_nothing_text") },
	room: { title: text("keeps_room"), text: text("keeps_room_text") },
	people: { title: text("keeps_people"), text: text("keeps_people_text") },
};

/** Lets the user choose what is kept of a session, and for how long. Where the context asks for a reason, each person's record is chosen only with one. */
export function KeepingChoice({
	keeping,
	context,
	limits = NOTHING_MANAGED,
	onChange,
}: Props) {
	const [isAsking, setIsAsking] = useState(false);
	const needsReason = lawfulUse(context).keepsPeople === "with-a-reason";
	const { keeps } = lawfulKeeping(keeping, context);

	const { keepsAtMost, keepsAtMostDays } = limits;
	const isLimited = keepsAtMost !== null || keepsAtMostDays !== null;
	const isScopeAllowed = (keeps: RetentionScope) =>
		managedKeeping({ ...keeping, keeps }, limits).keeps === keeps;
	const isDaysAllowed = (retentionDays: RetentionDays) =>
		managedKeeping({ ...keeping, retentionDays }, limits).retentionDays ===
		retentionDays;

	function choose(next: RetentionScope): void {
		const lacksReason = needsReason && !isReason(keeping.reason);
		setIsAsking(next === "people" && lacksReason);
		if (next !== "people" || !lacksReason)
			onChange({ ...keeping, keeps: next });
	}

	return (
		<RadioChoice
			class="keeps"
			title={text("keeps_title")}
			name="keeps"
			options={RETENTION_SCOPES.filter(isScopeAllowed)}
			words={KEEPS_WORDS}
			chosen={isAsking ? "people" : keeps}
			onChoose={choose}
		>
			{needsReason && (isAsking || keeps === "people") && (
				<Reason
					given={keeping.reason}
					onGive={(reason) => {
						setIsAsking(false);
						onChange({ ...keeping, keeps: "people", reason });
					}}
				/>
			)}
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
					{RETENTION_DAYS.filter(isDaysAllowed).map((days) => (
						<option key={days} value={String(days)}>
							{counted("retention_days", days)}
						</option>
					))}
					{isDaysAllowed(null) && (
						<option value="">{text("retention_never")}</option>
					)}
				</select>
			</label>
			{isLimited && <p class="soft">{text("managed_limit")}</p>}
		</RadioChoice>
	);
}

interface ReasonProps {
	readonly given: string;
	readonly onGive: (reason: string) => void;
}

function Reason({ given, onGive }: ReasonProps) {
	const [words, setWords] = useState(given);
	return (
		<div class="keeping-reason">
			<label>
				{text("keeps_reason")}
				<textarea
					name="reason"
					rows={2}
					maxLength={REASON_CHARS.most}
					aria-describedby="keeping-reason-text"
					value={words}
					onInput={({ currentTarget }) => setWords(currentTarget.value)}
				/>
			</label>
			<p id="keeping-reason-text">{text("keeps_reason_text")}</p>
			<button
				type="button"
				class="plain"
				disabled={!isReason(words) || words === given}
				onClick={() => onGive(words.trim())}
			>
				{text("keeps_reason_give")}
			</button>
		</div>
	);
}

function retentionOf(value: string): RetentionChoice["retentionDays"] {
	return RETENTION_DAYS.find((days) => String(days) === value) ?? null;
}
