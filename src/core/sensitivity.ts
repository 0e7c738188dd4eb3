import { THRESHOLDS } from "./thresholds.ts";

/** How much of the past a person's band sums up: a minute overlooks short lapses, a third of it shows them sooner. */
export const SENSITIVITIES = ["steady", "quick"] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

export function windowMsOf(sensitivity: Sensitivity): number {
	const { windowMs, quickWindowMs } = THRESHOLDS.attention;
	return sensitivity === "quick" ? quickWindowMs : windowMs;
}
