import { cpus } from "node:os";

/**
 * @param {import("./measure-demo.mjs").Measured} measured
 * @returns {string}
 */
export function benchText({ people, provider, mediansMs, rates, latencyMs }) {
	const perSecond = rates.map((rate) => rate.perSecond).sort((a, b) => a - b);
	const lines = [
		`${people} participants, ${cpus().length} × ${cpus()[0]?.model ?? "processor"}, ${provider ? `${provider.name}: ${provider.reason}` : "no expressions"}`,
		"",
		...Object.entries(mediansMs).map(
			([stage, ms]) => `${stage.padEnd(12)}${ms.toFixed(1).padStart(8)} ms`,
		),
		"",
		`analysed     ${rateText(perSecond[0])} to ${rateText(perSecond.at(-1))} times a second each`,
	];
	if (latencyMs)
		lines.push(
			`latency      ${latencyMs.p50.toFixed(0)} ms median, ${latencyMs.p95.toFixed(0)} ms at the 95th percentile`,
		);
	return lines.join("\n");
}

/** @param {number | undefined} perSecond */
function rateText(perSecond) {
	return perSecond === undefined ? "0" : perSecond.toFixed(1);
}
