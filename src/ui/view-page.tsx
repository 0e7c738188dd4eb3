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

export function ViewPage({ view, staleMs, people, surface }: Props) {
	return (
		<>
			{staleMs !== null && (
				<Notice tone="warning" title={text("no_news", durationText(staleMs))}>
					{text("no_news_next")}
				</Notice>
			)}
			<Page
				view={view}
				isStale={staleMs !== null}
				people={people}
				surface={surface}
			/>
		</>
	);
}

function Page({
	view,
	isStale,
	people,
	surface,
}: Pick<Props, "view" | "people" | "surface"> & { isStale: boolean }) {
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
			return (
				<RoomPage
					room={view.room}
					isStale={isStale}
					people={people}
					surface={surface}
				/>
			);
	}
}

function foundText(count: number): string {
	return count === 0 ? "" : counted("found", count);
}
