import { useRef } from "preact/hooks";
import type { RoomSummary } from "../core/room-summary.ts";
import { counted, text } from "../platform/text.ts";
import { durationText } from "./duration-text.ts";
import { FailureNotice, Notice } from "./notice.tsx";
import type { PersonHandlers } from "./person-handlers.ts";
import type { PopupView } from "./popup-view.ts";
import { QuietPage } from "./quiet-page.tsx";
import { RoomPage } from "./room-page.tsx";
import type { Surface } from "./surface.ts";

interface Props {
	readonly view: PopupView;
	/** How long no news has come, where that is too long. */
	readonly staleMs: number | null;
	readonly people: PersonHandlers;
	readonly surface: Surface;
}

/** Then what was shown before says nothing of what comes next. */
const ENDS: readonly PopupView["kind"][] = ["off", "lost", "connecting"];

export function ViewPage({ view, staleMs, people, surface }: Props) {
	const room = useLastRoom(view);
	const isStale = staleMs !== null;
	return (
		<>
			<p class="for-readers" role="status">
				{isStale && text("no_news_of_room")}
			</p>
			{staleMs !== null && (
				<Notice
					tone="warning"
					title={text("no_news", durationText(staleMs))}
					isQuiet
				>
					{text("no_news_next")}
				</Notice>
			)}
			<Page view={view} />
			{/* A page that is loaded anew has nobody for a second; what is open, and can be undone, outlasts that. */}
			{room && (
				<div hidden={view.kind !== "room"}>
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

function useLastRoom(view: PopupView): RoomSummary | null {
	const last = useRef<RoomSummary | null>(null);
	if (view.kind === "room") last.current = view.room;
	else if (ENDS.includes(view.kind)) last.current = null;
	return last.current;
}

function Page({ view }: Pick<Props, "view">) {
	switch (view.kind) {
		case "off":
			return (
				<QuietPage title={text("off_title")}>{text("off_text")}</QuietPage>
			);
		case "lost":
			return <FailureNotice failure={view.failure} tone="warning" />;
		case "connecting":
			return (
				<QuietPage title={text("starting_title")} isBusy>
					{text("starting_text")}
				</QuietPage>
			);
		case "loading":
			return (
				<QuietPage title={text("loading_title")} isBusy>
					{text("loading_text")} {foundText(view.room.participants.length)}
				</QuietPage>
			);
		case "failed":
			return view.room.status.problems.length === 0 ? (
				<FailureNotice failure={{ code: "internal-error" }} />
			) : (
				view.room.status.problems.map((problem) => (
					<FailureNotice key={problem.code} failure={problem} />
				))
			);
		case "unheard":
			return <FailureNotice failure={{ code: "meeting-disconnected" }} />;
		case "empty":
			return (
				<QuietPage title={text("empty_title")}>{text("empty_text")}</QuietPage>
			);
		case "room":
			return null;
	}
}

function foundText(count: number): string {
	return count === 0 ? "" : counted("found", count);
}
