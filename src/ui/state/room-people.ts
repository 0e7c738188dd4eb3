import { computed, type ReadonlySignal } from "@preact/signals";
import { type Habits, readsExpression } from "../../core/base/preferences.ts";
import type { ParticipantSummary } from "../../core/participant/participant-summary.ts";
import type { ShownRoom } from "./shown-room-state.ts";
import { stableComputed } from "./stable-computed.ts";

/** The latest summary of one person, for as long as they are in the room. */
export type ShownPerson = ReadonlySignal<ParticipantSummary>;

/** The people of a room, each in a signal of their own, so that news of one person redraws nobody else. */
export interface RoomPeople {
	/** People in the page's order, without those that the user left out. */
	readonly read: ReadonlySignal<readonly ParticipantSummary[]>;
	readonly ids: ReadonlySignal<readonly string[]>;
	readonly excluded: ReadonlySignal<readonly ParticipantSummary[]>;
	/** The names of those who were left out because they asked in the chat. */
	readonly askedInChat: ReadonlySignal<readonly string[]>;
	readonly habits: ReadonlySignal<Habits>;
	/** Numbers about a group need this many people in clear view. */
	readonly groupSize: ReadonlySignal<number>;
	readonly readsExpression: ReadonlySignal<boolean>;
	/** The time of the summary, at which all durations end. */
	readonly atMs: ReadonlySignal<number>;
	/** The summary of one person, which keeps its last value when they have gone. Null if they were never there. */
	person(id: string): ShownPerson | null;
}

export function roomPeople(room: ShownRoom): RoomPeople {
	const participants = computed(() => room.value.participants);
	const read = computed(() =>
		participants.value.filter(({ state }) => state !== "excluded"),
	);
	const byId = computed(
		() => new Map(participants.value.map((person) => [person.id, person])),
	);
	return {
		read,
		ids: stableComputed(() => read.value.map(({ id }) => id)),
		excluded: stableComputed(() =>
			participants.value.filter(({ state }) => state === "excluded"),
		),
		askedInChat: stableComputed(() => room.value.askedInChat.leftOut),
		habits: stableComputed(() => ({
			notesExpected: room.value.notesExpected,
		})),
		groupSize: computed(() => room.value.groupSize),
		readsExpression: computed(() => readsExpression(room.value.status.reads)),
		atMs: computed(() => room.value.atMs),
		person(id) {
			let last = byId.peek().get(id);
			if (!last) return null;
			const first = last;
			return stableComputed(() => {
				last = byId.value.get(id) ?? last;
				return last ?? first;
			});
		},
	};
}
