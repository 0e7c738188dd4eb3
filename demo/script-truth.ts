import { portraitFit } from "./puppet/portrait-fit.ts";
import type { ScriptedPerson } from "./script/meeting-script.ts";
import { type Truth, truthAt } from "./script/truth.ts";

declare global {
	/** The truth about everybody at these times (milliseconds since 1970), by name, for an evaluation to compare with. */
	var demoTruth:
		| ((atMs: readonly number[]) => Record<string, readonly Truth[]>)
		| undefined;
}

export interface SeededPerson {
	readonly name: string;
	readonly person: ScriptedPerson;
	readonly seed: number;
}

/** Lets the program that drives this page ask what the script's people really do. */
export function exposeTruth(
	people: readonly SeededPerson[],
	startedAtMs: number,
): void {
	globalThis.demoTruth = (atMs) =>
		Object.fromEntries(
			people.flatMap(({ name, person, seed }) => {
				const fit = portraitFit(person.portrait.picture);
				if (!fit) return [];
				const truths = atMs.map((time) =>
					truthAt(person, seed, fit.pose, time - startedAtMs),
				);
				return [[name, truths]];
			}),
		);
}
