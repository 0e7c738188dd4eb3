interface Props {
	readonly isOn: boolean;
	readonly isBusy: boolean;
	readonly onSwitch: (on: boolean) => void;
}

/** The popup's head: whose window this is, and the switch for this tab. */
export function TabSwitch({ isOn, isBusy, onSwitch }: Props) {
	return (
		<header class="head">
			<img src="/icons/roompulse.svg" alt="" width="24" height="24" />
			<h1>Roompulse</h1>
			<span class="switch-label" id="switch-label">
				Read this tab
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
					{isOn ? "On" : "Off"}
				</span>
			</button>
		</header>
	);
}
