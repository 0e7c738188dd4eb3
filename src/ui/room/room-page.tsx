import type { ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { text } from "../../platform/i18n/text.ts";
import { bringToFront } from "../../platform/tabs.ts";
import { FailureNotice } from "../kit/notice.tsx";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import { peopleChoiceState } from "../state/people-choice-state.ts";
import { roomPeople } from "../state/room-people.ts";
import type { ShownRoom } from "../state/shown-room-state.ts";
import { undoableChoiceState } from "../state/undoable-choice-state.ts";
import { AskedInChat } from "./asked-in-chat.tsx";
import { ExcludedPeople } from "./excluded-people.tsx";
import { notReadText } from "./not-read-text.ts";
import { PageChangedNotice } from "./page-changed-notice.tsx";
import { RoomHeadline } from "./room-headline.tsx";
import { RoomLiveRegion } from "./room-live-region.tsx";
import type { PersonHandlers, Surface } from "./surface.ts";
import { UndoableChoiceLine } from "./undoable-choice-line.tsx";

interface Props {
	readonly room: ShownRoom;
	readonly isStale: ReadonlySignal<boolean>;
	readonly people: PersonHandlers;
	readonly surface: Surface;
}

export function RoomPage({ room, isStale, people, surface }: Props) {
	const { PeopleList, RoomPast, RoomTools } = surface;
	const { lastChoice, change, undo } = useMemo(
		() => undoableChoiceState(people.choose),
		[people],
	);
	const peopleInRoom = useMemo(() => roomPeople(room), [room]);
	const choice = useMemo(
		() => peopleChoiceState(room.peek().areNamesHidden),
		[room],
	);
	const { tabId } = room.peek();
	// Nobody of an audience is shown, and its past stands on its own page.
	const isAudience = useStableComputed(
		() => room.value.audience !== null,
		[room],
	).value;
	return (
		<div class={isStale.value ? "room room-stale" : "room"}>
			<Problems room={room} />
			<PageChange room={room} />
			<RoomHeadline room={room} choice={choice} />
			<RoomLiveRegion room={room} />
			{isAudience ? (
				<button type="button" class="plain" onClick={() => bringToFront(tabId)}>
					{text("audience_show")}
				</button>
			) : (
				<>
					{RoomPast && <RoomPast tabId={tabId} choice={choice} />}
					<AskedInChat room={room} choice={choice} />
					<UndoableChoiceLine lastChoice={lastChoice} onUndo={undo} />
					<div class="room-people">
						{RoomTools && <RoomTools tabId={tabId} />}
						<PeopleList
							people={peopleInRoom}
							choice={choice}
							onRelearn={people.relearn}
							onChange={change}
						/>
					</div>
					<ExcludedPeople
						people={peopleInRoom.excluded}
						askedInChat={peopleInRoom.askedInChat}
						choice={choice}
						onChange={change}
					/>
					<TinyVideos room={room} />
				</>
			)}
		</div>
	);
}

type RoomProps = Pick<Props, "room">;

/** Says what no longer works while everything else goes on. */
function Problems({ room }: RoomProps) {
	const status = useStableComputed(() => room.value.status, [room]);
	const pageFailure = useStableComputed(() => room.value.pageFailure, [room]);
	const { phase, problems } = status.value;
	const lasting = phase === "degraded" ? problems : [];
	return (
		<>
			{pageFailure.value && (
				<FailureNotice failure={pageFailure.value} tone="warning" />
			)}
			{lasting.map((problem) => (
				<FailureNotice key={problem.code} failure={problem} tone="warning" />
			))}
		</>
	);
}

/** Somebody may be in a video that shows too little; nobody is left out of the count in silence. */
function TinyVideos({ room }: RoomProps) {
	const ignored = useStableComputed(() => room.value.ignored, [room]);
	const { tooSmall } = ignored.value;
	const notRead = notReadText({ screenShares: 0, duplicates: 0, tooSmall });
	return notRead && <p class="tiny-videos">{notRead}</p>;
}

function PageChange({ room }: RoomProps) {
	const check = useStableComputed(() => room.value.check, [room]);
	return check.value && <PageChangedNotice check={check.value} />;
}
