import type { ComponentChildren } from "preact";
import { text } from "../../platform/i18n/text.ts";
import type { TabSwitchState } from "../state/tab-switch-state.ts";

interface Props {
	readonly tabSwitch: TabSwitchState;
	readonly tools?: ComponentChildren;
}

/** The head of a surface: the extension's name, and the switch for this tab. */
export function TabSwitch({ tabSwitch, tools }: Props) {
	const now = tabSwitch.meetingTab.value;
	const isOn = now?.state === "on";
	const isBusy = now === null || tabSwitch.isSwitching.value;
	return (
		<header class="head">
			<img src="/icons/roompulse-small.svg" alt="" width="24" height="24" />
			<h1>{text("extension_name")}</h1>
			{tools}
			<button
				type="button"
				class="switch"
				role="switch"
				aria-checked={isOn}
				aria-label={text("read_this_tab")}
				title={text("read_this_tab")}
				aria-busy={isBusy}
				// Unlike a disabled button, it keeps the focus while it is busy.
				aria-disabled={isBusy}
				onClick={() => {
					if (!isBusy) tabSwitch.switchTo(!isOn);
				}}
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
