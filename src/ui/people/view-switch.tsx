import { text } from "../../platform/i18n/text.ts";
import { ToolIcon } from "../kit/tool-icon.tsx";

export const VIEWS = ["group", "people"] as const;
export type ViewKind = (typeof VIEWS)[number];

const WORDS: Record<ViewKind, string> = {
	group: text("view_group"),
	people: text("view_people"),
};

interface Props {
	readonly view: ViewKind;
	readonly onChoose: (view: ViewKind) => void;
}

/** Switches between the room as groups and as single people. */
export function ViewSwitch({ view, onChoose }: Props) {
	return (
		<fieldset class="view-switch">
			<legend class="visually-hidden">{text("view_label")}</legend>
			{VIEWS.map((one) => (
				<button
					key={one}
					type="button"
					class="tool"
					aria-pressed={one === view}
					onClick={() => onChoose(one)}
				>
					<ToolIcon name={one} />
					{WORDS[one]}
				</button>
			))}
		</fieldset>
	);
}
