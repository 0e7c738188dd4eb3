import { DROPS_OUT } from "./absence.ts";
import type { Participant } from "./participant.ts";
import {
	EVERYBODY,
	LATECOMERS,
	MEETING_CAST,
	type Portrait,
} from "./portrait-cast.ts";
import { parseScript, peopleOf } from "./script/meeting-script.ts";
import meetingScript from "./scripts/meeting.json" with { type: "json" };

const SCRIPT = parseScript(meetingScript);
const SCRIPTED = SCRIPT ? peopleOf(SCRIPT) : [];

/** A meeting never has more people, and names stay distinct up to this number. */
export const MOST_PEOPLE = 49;

/** The demo's nine tiles. The people in the demo's script do what it says. */
export function meetingGuests(): readonly Participant[] {
	const { comesBack, ...stay } = MEETING_CAST;
	return [
		...Object.values(stay).map(asScripted),
		{ ...asScripted(comesBack), absence: DROPS_OUT },
		participant("Mei Tanaka", { kind: "camera-off" }),
		participant("Priya Raman’s screen", { kind: "slides" }),
	];
}

/** `count` people with their cameras on, who use the portraits in turn. */
export function cameraGuests(count: number): readonly Participant[] {
	return Array.from({ length: Math.min(count, MOST_PEOPLE) }, (_, index) =>
		guestAt(index),
	);
}

/** The first person who is not in the meeting yet; null if it is full. */
export function nextGuest(present: readonly Participant[]): Participant | null {
	const taken = new Set(present.map(({ id }) => id));
	const free = [...LATECOMERS.map(onCamera), ...cameraGuests(MOST_PEOPLE)].find(
		({ id }) => !taken.has(id),
	);
	return present.length < MOST_PEOPLE && free ? free : null;
}

/** Portraits repeat; in each round, given names get other family names. */
function guestAt(index: number): Participant {
	const round = Math.floor(index / EVERYBODY.length);
	const portrait = at(index);
	const { familyName } = at(index + round * 4);
	return onCamera({ ...portrait, familyName });
}

function at(index: number): Portrait {
	return EVERYBODY[index % EVERYBODY.length] ?? MEETING_CAST.neutral;
}

function onCamera(portrait: Portrait): Participant {
	return participant(`${portrait.givenName} ${portrait.familyName}`, {
		kind: "portrait",
		portrait,
	});
}

function asScripted(portrait: Portrait): Participant {
	const seed = SCRIPTED.findIndex(
		(person) => person.portrait.givenName === portrait.givenName,
	);
	const person = SCRIPTED[seed];
	if (!SCRIPT || !person) return onCamera(portrait);
	const source = { kind: "puppet", person, seed, frame: SCRIPT.frame } as const;
	return { ...onCamera(portrait), source };
}

function participant(name: string, source: Participant["source"]): Participant {
	const id = name.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, "-");
	return { id, name, source, absence: null };
}
