import type { Cue } from "../core/cues.ts";
import { CUE_WORDS } from "./time-text.ts";

interface Props {
	readonly cue: Cue | null;
	readonly onSnooze: () => void;
}

/** A quiet word on the room, read aloud politely when it comes. */
export function CueNote({ cue, onSnooze }: Props) {
	return (
		<div class="cue-place" role="status">
			{cue && (
				<p class="cue">
					<span>{CUE_WORDS[cue.kind]}</span>
					<button type="button" onClick={onSnooze}>
						Snooze for 15 min
					</button>
				</p>
			)}
		</div>
	);
}
