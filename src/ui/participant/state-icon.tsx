import type { ParticipantState } from "../../core/base/participant-state.ts";
import { STATE_DRAWINGS } from "../../platform/i18n/state-drawings.ts";

export function StateIcon({ state }: { state: ParticipantState }) {
	return (
		<svg class="state-icon" viewBox="0 0 20 20" aria-hidden="true">
			<g stroke-linecap="round" stroke-linejoin="round">
				{STATE_DRAWINGS[state].map(({ path, dashes }) => (
					<path key={path} d={path} stroke-dasharray={dashes} />
				))}
			</g>
		</svg>
	);
}
