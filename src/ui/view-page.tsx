import { durationText } from "./duration-text.ts";
import { FailureNotice, Notice } from "./notice.tsx";
import type { PersonHandlers } from "./person-handlers.ts";
import type { PopupView } from "./popup-view.ts";
import { QuietPage } from "./quiet-page.tsx";
import { RoomPage } from "./room-page.tsx";

interface Props {
	readonly view: PopupView;
	/** How long no news has come, where that is too long. */
	readonly staleMs: number | null;
	readonly people: PersonHandlers;
}

export function ViewPage({ view, staleMs, people }: Props) {
	return (
		<>
			{staleMs !== null && (
				<Notice tone="warning" title={`No news for ${durationText(staleMs)}`}>
					What is below is the last that was heard. It is being asked for again.
				</Notice>
			)}
			<Page view={view} isStale={staleMs !== null} people={people} />
		</>
	);
}

function Page({
	view,
	isStale,
	people,
}: Pick<Props, "view" | "people"> & { isStale: boolean }) {
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
			return <RoomPage room={view.room} isStale={isStale} people={people} />;
	}
}

function foundText(count: number): string {
	if (count === 0) return "";
	return count === 1 ? "1 participant found." : `${count} participants found.`;
}
