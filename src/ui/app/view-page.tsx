import { counted, text } from "../../platform/i18n/text.ts";
import { durationText } from "../kit/duration-text.ts";
import { FailureNotice, Notice } from "../kit/notice.tsx";
import { QuietPage } from "../kit/quiet-page.tsx";
import { useLifetime } from "../kit/use-lifetime.ts";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import { RoomPage } from "../room/room-page.tsx";
import type { PersonHandlers, Surface } from "../room/surface.ts";
import { stoppedPageState } from "../state/stopped-page-state.ts";
import type { TabState } from "../state/tab-state.ts";
import { ModelsReady } from "./models-ready.tsx";

/** The part of a tab's state that is needed by pages shown instead of the room or above it. */
export type ViewedTab = Pick<
	TabState,
	"tabId" | "view" | "room" | "staleMs"
> & {
	readonly shownRoom: TabState["shownRoom"];
	readonly tabSwitch: Pick<TabState["tabSwitch"], "meetingTab">;
};

interface Props {
	readonly tab: ViewedTab;
	readonly people: PersonHandlers;
	readonly surface: Surface;
}

export function ViewPage({ tab, people, surface }: Props) {
	const isStale = useStableComputed(() => tab.staleMs.value !== null, [tab]);
	const room = tab.shownRoom.value;
	return (
		<>
			<StaleNotice staleMs={tab.staleMs} />
			<StoppedPageNotice tab={tab} />
			<Page tab={tab} />
			{room && (
				<div hidden={tab.view.value !== "room"}>
					<RoomPage
						room={room}
						isStale={isStale}
						people={people}
						surface={surface}
					/>
				</div>
			)}
		</>
	);
}

function StaleNotice({ staleMs: { value } }: Pick<ViewedTab, "staleMs">) {
	return (
		<>
			<p class="visually-hidden" role="status">
				{value !== null && text("no_news_of_room")}
			</p>
			{value !== null && (
				<Notice
					tone="warning"
					title={text("no_news", durationText(value))}
					isQuiet
				>
					{text("no_news_next")}
				</Notice>
			)}
		</>
	);
}

/** Says why nobody can be read although the room is still shown. */
function StoppedPageNotice({ tab }: Pick<Props, "tab">) {
	const stopped = useLifetime((life) =>
		stoppedPageState(tab.tabId, tab.room, life),
	);
	const failure = stopped.value;
	return failure && <FailureNotice failure={failure} tone="warning" />;
}

function Page({ tab }: Pick<Props, "tab">) {
	switch (tab.view.value) {
		case "off":
			return (
				<QuietPage title={text("off_title")}>{text("off_text")}</QuietPage>
			);
		case "lost":
			return (
				<FailureNotice
					failure={tab.tabSwitch.meetingTab.value?.failure ?? UNKNOWN}
					tone="warning"
				/>
			);
		case "connecting":
		case "reaching":
			return (
				<QuietPage title={text("starting_title")} isBusy>
					{text("starting_text")}
				</QuietPage>
			);
		case "unanswered":
			return <FailureNotice failure={{ code: "offscreen-unavailable" }} />;
		case "unsearched":
			return <FailureNotice failure={tab.room.value?.pageFailure ?? UNKNOWN} />;
		case "loading":
			return <LoadingPage tab={tab} />;
		case "loading-slowly":
			return <LoadingPage tab={tab} isSlow />;
		case "failed":
			return <FailedPage tab={tab} />;
		case "unheard":
			return <FailureNotice failure={{ code: "meeting-disconnected" }} />;
		case "empty":
			return (
				<QuietPage title={text("empty_title")}>{text("empty_text")}</QuietPage>
			);
		default:
			return null;
	}
}

const UNKNOWN = { code: "internal-error" } as const;

function LoadingPage({
	tab,
	isSlow = false,
}: Pick<Props, "tab"> & { isSlow?: boolean }) {
	const found = useStableComputed(
		() => tab.room.value?.participants.length ?? 0,
		[tab],
	);
	const models = useStableComputed(
		() => tab.room.value?.status.models ?? null,
		[tab],
	);
	return (
		<>
			{isSlow ? (
				<FailureNotice failure={{ code: "models-slow" }} tone="warning" />
			) : (
				<QuietPage title={text("loading_title")} isBusy>
					{text("loading_text")}{" "}
					{found.value > 0 && counted("found", found.value)}
				</QuietPage>
			)}
			{models.value && <ModelsReady models={models.value} />}
		</>
	);
}

function FailedPage({ tab }: Pick<Props, "tab">) {
	const problems = useStableComputed(
		() => tab.room.value?.status.problems ?? [],
		[tab],
	);
	if (problems.value.length === 0) return <FailureNotice failure={UNKNOWN} />;
	return (
		<>
			{problems.value.map((problem) => (
				<FailureNotice key={problem.code} failure={problem} />
			))}
		</>
	);
}
