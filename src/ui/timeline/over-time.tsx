import type { MarkerKind } from "../../core/timeline/marker.ts";
import { text } from "../../platform/i18n/text.ts";
import { send } from "../../platform/messenger.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { useLifetime } from "../kit/use-lifetime.ts";
import type { PeopleChoice } from "../state/people-choice-state.ts";
import { CueNote } from "./cue-note.tsx";
import { MarkerBar } from "./marker-bar.tsx";
import { TimePage } from "./time-page.tsx";
import { type TimelineState, timelineState } from "./timeline-state.ts";

interface Props {
	readonly tabId: number;
	readonly choice: Pick<PeopleChoice, "areNamesHidden">;
}

/** Shows a room's past, folded at first; cues appear above it even while it is folded. */
export function OverTime({ tabId, choice }: Props) {
	const time = useLifetime((life) => timelineState(tabId, life));
	const mark = async (kind: MarkerKind, words: string) =>
		(await send("offscreen/marker-requested", { tabId, kind, text: words })).ok;
	return (
		<section class="over-time">
			<CueNote
				cue={time.cue}
				onSnooze={() => void send("offscreen/cues-snoozed", { tabId })}
			/>
			<Disclosure title={text("over_time")} class="over-time-fold">
				{() => (
					<>
						<MarkerBar onMark={mark} />
						<Past time={time} choice={choice} />
					</>
				)}
			</Disclosure>
		</section>
	);
}

function Past({
	time,
	choice,
}: Pick<Props, "choice"> & { time: TimelineState }) {
	return time.isEmpty.value ? (
		<p class="time-key">{text("over_time_waiting")}</p>
	) : (
		<TimePage view={time.view} areNamesHidden={choice.areNamesHidden} />
	);
}
