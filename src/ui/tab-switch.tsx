import type { ComponentChildren } from "preact";
import { text } from "../platform/text.ts";

interface Props {
	readonly isOn: boolean;
	readonly isBusy: boolean;
	readonly onSwitch: (on: boolean) => void;
	readonly tools?: ComponentChildren;
}

/** The head of a surface: whose window this is, and the switch for this tab. */
export function TabSwitch({ isOn, isBusy, onSwitch, tools }: Props) {
	return (
		<header class="head">
			<img src="/icons/roompulse-small.svg" alt="" width="24" height="24" />
			<h1>{text("extension_name")}</h1>
			{tools}
			<span class="switch-label" id="switch-label">
				{text("read_this_tab")}
			</span>
			<button
				type="button"
				class="switch"
				role="switch"
				aria-checked={isOn}
				aria-labelledby="switch-label"
				aria-busy={isBusy}
				disabled={isBusy}
				onClick={() => onSwitch(!isOn)}
			>
				<span class="switch-track" aria-hidden="true">
					<span class="switch-knob" />
				</span>
				<span class="switch-word" aria-hidden="true">
					{text(isOn ? "switch_on" : "switch_off")}
				</span>
			</button>
		</header>
	);
}
