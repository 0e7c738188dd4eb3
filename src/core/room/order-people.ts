import { lawfulUse, type UsageContext } from "../base/lawful-use.ts";
import type { ParticipantState } from "../base/participant-state.ts";
import { DEFAULT_HABITS, type Habits } from "../base/preferences.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import type { ParticipantSummary } from "../participant/participant-summary.ts";
import { type TimeKind, timeKindOf } from "../participant/time-kind.ts";

export const PEOPLE_ORDERS = ["tile", "name", "needs-a-look"] as const;
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number];

/** The orders that the context allows. */
export function lawfulOrders(
	context: UsageContext | null,
): readonly PeopleOrder[] {
	return lawfulUse(context).ordersByNeed
		? PEOPLE_ORDERS
		: PEOPLE_ORDERS.filter((order) => order !== "needs-a-look");
}

type Ordered = Pick<
	ParticipantSummary,
	"id" | "name" | "state" | "stateSinceMs" | "attention"
>;

const AWAY: readonly ParticipantState[] = ["turned-away", "eyes-closed"];
/** States that the host may be able to clear up with a word. */
const UNCLEAR: readonly ParticipantState[] = [
	"no-face",
	"several-faces",
	"face-too-small",
	"frozen",
	"cant-tell",
];

/** The page's order, unless another is chosen. People of one kind always stay in the page's order, so that nobody is ranked. */
export function orderPeople<P extends Ordered>(
	people: readonly P[],
	order: PeopleOrder,
	atMs: number,
): readonly P[] {
	switch (order) {
		case "tile":
			return people;
		case "name":
			return people.toSorted((one, other) =>
				BY_NAME.compare(one.name, other.name),
			);
		case "needs-a-look":
			return people.toSorted(
				(one, other) => kindOf(one, atMs) - kindOf(other, atMs),
			);
	}
}

const BY_NAME = new Intl.Collator(undefined, {
	numeric: true,
	sensitivity: "base",
});

/** 0: away for a while; 1: unclear for a while; 2: all others, including cameras that are off, and who looks elsewhere at the desk. */
function kindOf(
	{ state, stateSinceMs, attention }: Ordered,
	atMs: number,
): 0 | 1 | 2 {
	const isLong = atMs - stateSinceMs >= THRESHOLDS.needsALook.heldMs;
	if (timeKindOf(state, DEFAULT_HABITS) === "elsewhere") return 2;
	if (attention.band === "low" || (isLong && AWAY.includes(state))) return 0;
	return isLong && UNCLEAR.includes(state) ? 1 : 2;
}

interface PeopleFilter {
	/** Null shows everybody. */
	readonly filter: TimeKind | null;
	/** Part of a name; an empty text shows everybody. */
	readonly search: string;
}

/** The people who match both the filter and the search, in the order given. */
export function fittingPeople<
	P extends Pick<ParticipantSummary, "name" | "state">,
>(
	people: readonly P[],
	{ filter, search }: PeopleFilter,
	habits: Habits,
): readonly P[] {
	const wanted = folded(search.trim());
	return people.filter(
		({ name, state }) =>
			(filter === null || timeKindOf(state, habits) === filter) &&
			folded(name).includes(wanted),
	);
}

/** Without case and accents: "zoe" finds Zoë. */
function folded(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
