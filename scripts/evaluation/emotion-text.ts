import type { evaluateEmotion } from "./evaluate-emotion.ts";

/** The figures as text for the terminal. */
export function emotionText(
	figures: Awaited<ReturnType<typeof evaluateEmotion>>,
) {
	const [low, high] = figures.interval;
	const lines = [
		`accuracy ${four(figures.accuracy)} (95 % ${four(low)} to ${four(high)}, n = ${figures.n})`,
		`balanced accuracy ${four(figures.balancedAccuracy)}, macro F1 ${four(figures.macroF1)}`,
		`ECE ${four(figures.ece)}, NLL against the votes ${four(figures.nll)}`,
	];
	if (figures.votes) {
		const { reported, furtherTemperature } = figures.votes;
		lines.push(
			`against the votes, every second of all pictures (n = ${reported.n}): NLL ${four(reported.nll)}, Brier ${four(reported.brier)}; the others are fitted best at a further temperature of ${furtherTemperature.toFixed(2)}`,
		);
	}
	if (figures.found !== undefined && figures.accuracyFound !== undefined)
		lines.unshift(
			`drawn at ${figures.sizePx} px: found ${four(figures.found)}, accuracy over the found ${four(figures.accuracyFound)}, wide enough to be shown ${four(figures.wideEnough ?? 0)}`,
		);
	const rows = Object.entries(figures.perClass).map(
		([name, { n, recall, precision, f1 }]) =>
			`${name.padEnd(10)} n ${String(n).padStart(5)}  recall ${four(recall)}  precision ${four(precision)}  F1 ${four(f1)}`,
	);
	return [...lines, ...rows].join("\n");
}

function four(value: number) {
	return value.toFixed(4);
}
