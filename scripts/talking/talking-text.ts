import type { talkingFigures } from "./talking-figures.ts";

/** The figures as text for the terminal. */
export function talkingText({
	speakers,
	...all
}: ReturnType<typeof talkingFigures>): string {
	return [...Object.entries(speakers), ["all", all] as const]
		.map(
			([
				name,
				{ films, balancedAccuracy, talkingFound, silentKept, lipsRead },
			]) =>
				[
					`${name}: ${films} ${films === 1 ? "film" : "films"}`,
					`balanced accuracy ${number(balancedAccuracy)}`,
					`talking found ${number(talkingFound)}`,
					`silence kept ${number(silentKept)}`,
					`lips read ${number(lipsRead)}`,
				].join(", "),
		)
		.join("\n");
}

function number(value: number | null): string {
	return value === null ? "-" : value.toFixed(3);
}
