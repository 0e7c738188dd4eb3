import type { MarkerKind } from "../../core/timeline/marker.ts";
import { text } from "../../platform/i18n/text.ts";
import { send } from "../../platform/messenger.ts";
import { Fold } from "../kit/fold.tsx";
import { useLifetime } from "../kit/use-lifetime.ts";
import { CueNote } from "./cue-note.tsx";
import { MarkerBar } from "./marker-bar.tsx";
import { TimePage } from "./time-page.tsx";
import { type TimeState, timeState } from "./time-state.ts";

/** What a session has been so far, folded at first; a cue shows above it also then. */
export function OverTime({ tabId }: { tabId: number }) {
	const time = useLifetime((life) => timeState(tabId, life));
	const mark = async (kind: MarkerKind, words: string) =>
		(await send("offscreen/marker-requested", { tabId, kind, text: words })).ok;
	return (
		<section class="over-time">
			<CueNote
				cue={time.cue}
				onSnooze={() => void send("offscreen/cues-snoozed", { tabId })}
			/>
			<Fold title={text("over_time")} class="over-time-fold">
				{() => (
					<>
						<MarkerBar onMark={mark} />
						<Past time={time} />
					</>
				)}
			</Fold>
		</section>
	);
}

function Past({ time }: { time: TimeState }) {
	return time.isEmpty.value ? (
		<p class="time-key">{text("over_time_waiting")}</p>
	) : (
		<TimePage view={time.view} />
	);
}
