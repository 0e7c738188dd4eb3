import type { Preferences } from "../core/preferences.ts";
import { text } from "../platform/text.ts";

interface Props {
	readonly preferences: Preferences;
	readonly onChange: (preferences: Preferences) => void;
}

/** Whether anybody else is read at all. */
export function SelfChoice({ preferences, onChange }: Props) {
	return (
		<fieldset class="reads">
			<legend>{text("self_title")}</legend>
			<label class="reads-choice">
				<input
					type="checkbox"
					name="onlySelf"
					checked={preferences.onlySelf}
					aria-describedby="only-self"
					onChange={({ currentTarget }) =>
						onChange({ ...preferences, onlySelf: currentTarget.checked })
					}
				/>
				<span>
					<strong>{text("only_self")}</strong>
					<span id="only-self">{text("only_self_text")}</span>
				</span>
			</label>
		</fieldset>
	);
}
