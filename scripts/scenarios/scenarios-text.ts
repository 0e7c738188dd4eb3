import type { ScenarioFigures } from "./run-scenarios.ts";

/** The figures for other programs: what is said and true, without the checks that failed. */
export function scenariosJson({ scenarios, ...figures }: ScenarioFigures) {
	return {
		scenarios: scenarios.map(({ id, said, truth, ok }) => ({
			id,
			said,
			truth,
			ok,
		})),
		...figures,
	};
}

/** The figures as text for the terminal. */
export function scenariosText(figures: ScenarioFigures): string {
	const { scenarios } = figures;
	const right = scenarios.filter(({ ok }) => ok).length;
	return [
		...scenarios.flatMap(({ id, said, truth, ok, failed }) => [
			`${ok ? "right" : "WRONG"} ${id}`,
			`    true: ${truth}`,
			`    said: ${said}`,
			...failed.map((words) => `    not so: ${words}`),
		]),
		"",
		`${right} of ${scenarios.length} right`,
		`share toward the call, said less true, over random lookers: ${number(figures.worstBias)} at worst`,
		`time with low or away while facing the call, at any camera place: ${number(figures.worstFalseLowShare)} at worst`,
		`second screen, right when said: ${number(figures.secondScreenPrecision)}`,
	].join("\n");
}

function number(value: number | null): string {
	return value === null ? "-" : value.toFixed(3);
}
