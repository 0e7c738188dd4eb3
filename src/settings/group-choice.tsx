import { useState } from "preact/hooks";
import { GROUP_SIZES, type Preferences } from "../core/base/preferences.ts";
import { text } from "../platform/i18n/text.ts";

interface Props {
	readonly preferences: Preferences;
	/** The least that the organisation allows; null if it sets none. */
	readonly leastManaged: number | null;
	readonly onChange: (preferences: Preferences) => void;
}

const { most } = GROUP_SIZES;

/** Lets the user choose how many readable people there must be before numbers of the group are shown. */
export function GroupChoice({ preferences, leastManaged, onChange }: Props) {
	const least = leastManaged ?? GROUP_SIZES.least;
	const [isRefused, setIsRefused] = useState(false);
	function choose(typed: string): void {
		const groupSize = Number(typed);
		const isTaken =
			Number.isInteger(groupSize) && groupSize >= least && groupSize <= most;
		setIsRefused(!isTaken);
		if (isTaken) onChange({ ...preferences, groupSize });
	}
	return (
		<fieldset class="reads">
			<legend>{text("group_title")}</legend>
			<div class="fields">
				<label for="group-size">{text("group_size")}</label>
				<input
					id="group-size"
					type="number"
					name="groupSize"
					min={least}
					max={most}
					value={preferences.groupSize}
					aria-invalid={isRefused}
					aria-describedby="group-size-text group-size-refusal"
					onChange={({ currentTarget }) => choose(currentTarget.value)}
				/>
			</div>
			<p id="group-size-text" class="soft">
				{text("group_size_text")}{" "}
				{leastManaged !== null && text("managed_limit")}
			</p>
			<p id="group-size-refusal" class="refusal" role="alert">
				{isRefused && text("group_size_refused", least, most)}
			</p>
		</fieldset>
	);
}
