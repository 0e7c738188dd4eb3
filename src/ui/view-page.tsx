import { useRef } from "preact/hooks";
import type { RoomSummary } from "../core/room-summary.ts";
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
				{isStale && "No news of the room now."}
			</p>
			{staleMs !== null && (
				<Notice
					tone="warning"
					title={`No news for ${durationText(staleMs)}`}
					isQuiet
				>
					What is below is the last that was heard. It is being asked for again.
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
				<QuietPage title="Off in this tab">
					Join your meeting here, tell the participants, then switch Roompulse
					on. Other tabs are not read.
				</QuietPage>
			);
		case "lost":
			return <FailureNotice failure={view.failure} tone="warning" />;
		case "connecting":
			return (
				<QuietPage title="Starting" isBusy>
					Looking for the people on this page.
				</QuietPage>
			);
		case "loading":
			return (
				<QuietPage title="Loading the models" isBusy>
					They come with the extension, so this takes only seconds.{" "}
					{foundText(view.room.participants.length)}
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
				<QuietPage title="No live videos on this page yet">
					People appear here as soon as their videos play. Join the meeting, or
					change to a layout that shows more people.
				</QuietPage>
			);
		case "room":
			return null;
	}
}

function foundText(count: number): string {
	if (count === 0) return "";
	return count === 1 ? "1 participant found." : `${count} participants found.`;
}
