import { computed, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { useLifetime } from "../kit/use-lifetime.ts";
import { preferencesState } from "../state/preferences-state.ts";
import { roomAnnouncement } from "./room-sentence-text.ts";

/** Minimum time between two announcements to screen readers. */
const PAUSE_MS = 30_000;
/** Delay of the first announcement, since a tab that has just been switched on shows nobody yet. */
const FIRST_AFTER_MS = 5_000;

type LiveRegionRoom = Pick<
	RoomSummary,
	"participants" | "attention" | "groupSize" | "audience" | "atMs"
>;

/** Announces the room's sentence to screen readers again when it has changed, but never twice within half a minute, and not where the user switched that off. */
export function RoomLiveRegion({
	room,
}: {
	room: ReadonlySignal<LiveRegionRoom>;
}) {
	const announcement = useMemo(() => announcementOf(room), [room]);
	const { preferences } = useLifetime(preferencesState);
	const announces = preferences.value?.announces ?? true;
	return (
		<p class="visually-hidden" role="status">
			{announces && announcement.value}
		</p>
	);
}

function announcementOf(
	room: ReadonlySignal<LiveRegionRoom>,
): ReadonlySignal<string> {
	let last = { text: "", atMs: room.peek().atMs - PAUSE_MS + FIRST_AFTER_MS };
	return computed(() => {
		const { atMs } = room.value;
		const isDue = Math.abs(atMs - last.atMs) >= PAUSE_MS;
		const now = isDue ? roomAnnouncement(room.value) : last.text;
		if (now !== last.text) last = { text: now, atMs };
		return last.text;
	});
}
