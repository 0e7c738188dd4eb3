import type { MarkerKind } from "../core/marker.ts";
import { send } from "../platform/messenger.ts";
import { text } from "../platform/text.ts";
import { CueNote } from "./cue-note.tsx";
import { Fold } from "./fold.tsx";
import { MarkerBar } from "./marker-bar.tsx";
import { TimePage } from "./time-page.tsx";
import { useTimeView } from "./use-time-view.ts";

/** What a session has been so far, folded at first; a cue shows above it also then. */
export function OverTime({ tabId }: { tabId: number }) {
	const view = useTimeView(tabId);
	const mark = async (kind: MarkerKind, words: string) =>
		(await send("offscreen/marker-requested", { tabId, kind, text: words })).ok;
	return (
		<section class="over-time">
			<CueNote
				cue={view?.cue ?? null}
				onSnooze={() => void send("offscreen/cues-snoozed", { tabId })}
			/>
			<Fold title={text("over_time")} class="over-time-fold">
				{() => (
					<>
						<MarkerBar onMark={mark} />
						{view && (view.bins.length > 0 || view.markers.length > 0) ? (
							<TimePage view={view} />
						) : (
							<p class="time-key">{text("over_time_waiting")}</p>
						)}
					</>
				)}
			</Fold>
		</section>
	);
}
