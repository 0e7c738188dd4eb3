import type { Distraction } from "../../demo/script/act.ts";
import { groupBy } from "../../src/core/base/group-by.ts";
import { DEFAULT_HABITS } from "../../src/core/base/preferences.ts";
import {
	type TimeKind,
	timeKindOf,
} from "../../src/core/participant/time-kind.ts";
import type { Moment } from "./timeline.ts";

/** A head needs a moment for a turn, and the next look comes half a second later. */
const GRACE_MS = 2_000;

type Kind = Exclude<TimeKind, "unreadable">;

export interface KindFigures {
	readonly people: number;
	/** Shares of the readable time by kind, as the looks counted it, and as it was. */
	readonly said: Readonly<Record<Kind, number>>;
	readonly truth: Readonly<Record<Kind, number>>;
	/** Share of the readable time, two seconds after each change and later, that counted as the kind that it was. */
	readonly right: number | null;
	/** Share of the time that could be read. */
	readonly readable: number;
}

/** How the time of people counts whom something draws from the call, by what it is. */
export function kindFigures(
	people: readonly (readonly Moment[])[],
): Readonly<Partial<Record<Distraction, KindFigures>>> {
	const drawn = people.filter(([first]) => first?.distraction);
	const groups = groupBy(drawn, ([first]) => first?.distraction);
	return Object.fromEntries(
		[...groups].map(([distraction, group]) => [distraction, kindsOf(group)]),
	);
}

function kindsOf(people: readonly (readonly Moment[])[]): KindFigures {
	const seen = people.flat().flatMap((moment) => {
		const truth = timeKindOf(moment.truth, DEFAULT_HABITS);
		// Without a face, nothing could be read.
		if (truth === "unreadable") return [];
		return [{ truth, said: moment.doing, heldMs: heldMs(moment) }];
	});
	const readable = seen.filter(({ said }) => said !== "unreadable");
	const settled = readable.filter((one) => one.heldMs >= GRACE_MS);
	const shares = (kindOf: (one: (typeof seen)[number]) => TimeKind) => {
		const share = (kind: Kind) =>
			readable.filter((one) => kindOf(one) === kind).length /
			Math.max(1, readable.length);
		return {
			toward: share("toward"),
			elsewhere: share("elsewhere"),
			away: share("away"),
		};
	};
	return {
		people: people.length,
		said: shares(({ said }) => said),
		truth: shares(({ truth }) => truth),
		right:
			settled.length > 0
				? settled.filter(({ said, truth }) => said === truth).length /
					settled.length
				: null,
		readable: readable.length / Math.max(1, seen.length),
	};
}

function heldMs({ atMs, sinceMs }: Moment): number {
	return atMs - sinceMs;
}
