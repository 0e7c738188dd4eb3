import type { ReadonlySignal } from "@preact/signals";
import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { Cue } from "../../core/room/cues.ts";
import { text } from "../../platform/i18n/text.ts";
import { durationText } from "../kit/duration-text.ts";
import { CUE_WORDS } from "./time-text.ts";

interface Props {
	readonly cue: ReadonlySignal<Cue | null>;
	/** Whether the cue is about an audience. */
	readonly isAudience?: boolean;
	readonly onSnooze: () => void;
}

const SNOOZE = text("cue_snooze", durationText(THRESHOLDS.cues.snoozeMs));

/** Shows a cue about the room; screen readers announce it politely when it appears. */
export function CueNote({
	cue: { value: cue },
	isAudience = false,
	onSnooze,
}: Props) {
	return (
		<div class="cue-place" role="status">
			{cue && (
				<p class="cue">
					<span>
						{isAudience && cue.kind === "falling"
							? text("audience_cue_falling")
							: CUE_WORDS[cue.kind]}
					</span>
					<button type="button" onClick={onSnooze}>
						{SNOOZE}
					</button>
				</p>
			)}
		</div>
	);
}
