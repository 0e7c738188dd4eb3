import { STATE_DRAWINGS } from "../platform/i18n/state-drawings.ts";

/** A browser's window whose icon is clicked, and the popup with its switch. */
export function SwitchDrawing() {
	return (
		<svg class="drawing" viewBox="0 0 120 72" aria-hidden="true">
			<rect x="4" y="4" width="112" height="64" rx="6" />
			<path d="M4 18h112" />
			<circle class="filled" cx="102" cy="11" r="4" />
			<rect class="paper" x="62" y="24" width="46" height="34" rx="5" />
			<rect class="filled" x="84" y="30" width="18" height="9" rx="4.5" />
			<circle class="knob" cx="97.5" cy="34.5" r="3" />
			<path d="M68 46h28M68 52h20" stroke-linecap="round" />
		</svg>
	);
}

const SHOWN = ["facing", "facing", "looking-down", "turned-away"] as const;

/** Four people as their states are drawn, and the room's bar. */
export function RoomDrawing() {
	return (
		<svg class="drawing" viewBox="0 0 120 72" aria-hidden="true">
			{SHOWN.map((state, place) => (
				<g
					key={`${state}-${place * 1}`}
					transform={`translate(${8 + place * 27} 8)`}
				>
					<rect width="24" height="24" rx="4" />
					<g transform="translate(2 2)">
						{STATE_DRAWINGS[state].map(({ path }) => (
							<path key={path} d={path} stroke-linecap="round" />
						))}
					</g>
				</g>
			))}
			<rect class="filled" x="8" y="46" width="52" height="14" rx="4" />
			<rect class="half" x="62" y="46" width="24" height="14" rx="4" />
			<rect x="88" y="46" width="24" height="14" rx="4" />
		</svg>
	);
}

/** A computer with a lock. */
export function LocalDrawing() {
	return (
		<svg class="drawing" viewBox="0 0 120 72" aria-hidden="true">
			<rect x="26" y="6" width="68" height="46" rx="5" />
			<path d="M14 62h92l-6-10H20Z" stroke-linejoin="round" />
			<rect class="filled" x="49" y="26" width="22" height="17" rx="3" />
			<path d="M53 26v-4a7 7 0 0 1 14 0v4" />
		</svg>
	);
}
