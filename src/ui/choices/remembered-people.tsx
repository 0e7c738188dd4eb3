import { counted, text } from "../../platform/i18n/text.ts";
import type { PeopleState } from "../state/people-state.ts";

/** Says for how many people choices are remembered, and lets the user forget them all. */
export function RememberedPeople({
	people: {
		count: { value: count },
		forget,
	},
}: {
	people: Pick<PeopleState, "count" | "forget">;
}) {
	return (
		<fieldset class="reads">
			<legend>{text("remembered_title")}</legend>
			<p role="status">
				{count ? counted("remembered", count) : text("remembered_none")}
			</p>
			{count !== null && count > 0 && (
				<button type="button" class="plain" onClick={forget}>
					{text("forget_all")}
				</button>
			)}
		</fieldset>
	);
}
