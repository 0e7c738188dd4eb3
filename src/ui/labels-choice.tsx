import type { Preferences } from "../core/preferences.ts";
import { text } from "../platform/text.ts";

interface Props {
	readonly preferences: Preferences;
	readonly onChange: (preferences: Preferences) => void;
}

/** Whether the meeting page itself shows what is observed, and who else would see it. */
export function LabelsChoice({ preferences, onChange }: Props) {
	return (
		<fieldset class="reads">
			<legend>{text("labels_title")}</legend>
			<label class="reads-choice">
				<input
					type="checkbox"
					name="tileLabels"
					checked={preferences.tileLabels}
					aria-describedby="tile-labels"
					onChange={({ currentTarget }) =>
						onChange({ ...preferences, tileLabels: currentTarget.checked })
					}
				/>
				<span>
					<strong>{text("tile_labels")}</strong>
					<span id="tile-labels">
						{text("tile_labels_text")} {text("tile_labels_limits")}
					</span>
				</span>
			</label>
		</fieldset>
	);
}
