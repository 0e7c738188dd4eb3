import { useSignal } from "@preact/signals";
import type { AudienceSummary } from "../core/room/audience.ts";
import { groupAttention } from "../core/room/room-attention.ts";
import { text } from "../platform/i18n/text.ts";
import { send } from "../platform/messenger.ts";
import { FailureNotice, Notice } from "../ui/kit/notice.tsx";
import { QuietPage } from "../ui/kit/quiet-page.tsx";
import { KindLabels } from "../ui/room/kind-labels.tsx";
import { RoomBar } from "../ui/room/room-bar.tsx";
import { RoomLiveRegion } from "../ui/room/room-live-region.tsx";
import { RoomSentence } from "../ui/room/room-sentence.tsx";
import type { ShownRoom } from "../ui/state/shown-room-state.ts";
import type { TabState } from "../ui/state/tab-state.ts";
import { peopleText } from "./audience-text.ts";

interface Props {
	readonly tab: TabState;
	/** Null until the first figures have come. */
	readonly room: ShownRoom | null;
}

/** How the audience is now: how many are there, how many are turned to the front, and where the front is. */
export function AudienceNow({ tab, room }: Props) {
	const isStale = tab.staleMs.value !== null;
	const problems = tab.room.value?.status.problems ?? [];
	const isFailed = tab.view.value === "failed";
	return (
		<section class="audience-now">
			{problems.map((problem) => (
				<FailureNotice
					key={problem.code}
					failure={problem}
					tone={isFailed ? "problem" : "warning"}
				/>
			))}
			{isStale && (
				<Notice tone="warning" title={text("no_news_of_room")}>
					{text("no_news_next")}
				</Notice>
			)}
			{room ? (
				<Figures room={room} />
			) : (
				!isFailed && (
					<QuietPage title={text("loading_title")} isBusy>
						{text("loading_text")}
					</QuietPage>
				)
			)}
		</section>
	);
}

function Figures({ room }: { room: ShownRoom }) {
	const { attention, groupSize, audience, tabId } = room.value;
	const group = groupAttention(attention, groupSize);
	return (
		<>
			<div class="headline">
				<RoomSentence as="h2" {...room.value} />
				{group && (
					<>
						<RoomBar attention={group} />
						<KindLabels attention={group} />
					</>
				)}
			</div>
			<RoomLiveRegion room={room} />
			{audience && (
				<>
					<p>{peopleText(attention.total, groupSize, audience)}</p>
					<Front tabId={tabId} known={audience.front} />
				</>
			)}
		</>
	);
}

const KNOWN = {
	learning: text("audience_front_learning"),
	learnt: text("audience_front_learnt"),
	set: text("audience_front_set"),
} as const;

interface FrontProps {
	readonly tabId: number;
	readonly known: AudienceSummary["front"];
}

/** Says where the front is taken to be, and lets the user set it. */
function Front({ tabId, known }: FrontProps) {
	const said = useSignal("");
	async function change(how: "set" | "learn"): Promise<void> {
		const changed = await send("offscreen/front-changed", { tabId, how });
		const isWanted =
			changed.ok && (changed.value.front === "set" || how === "learn");
		said.value = isWanted ? "" : text("audience_front_no_heads");
	}
	return (
		<div class="audience-front no-print">
			<p role="status">
				{KNOWN[known]} {said}
			</p>
			<button
				type="button"
				class="plain"
				title={text("audience_front_hint")}
				onClick={() => change("set")}
			>
				{text("audience_front_here")}
			</button>
			{known === "set" && (
				<button type="button" class="plain" onClick={() => change("learn")}>
					{text("audience_front_again")}
				</button>
			)}
		</div>
	);
}
