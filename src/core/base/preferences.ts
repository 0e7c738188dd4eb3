import { THRESHOLDS } from "./thresholds.ts";

export const DEFAULT_HABITS: Habits = { notesExpected: false };

/** What the user may change; what is read at all is asked apart, at the first run. */
export interface Preferences extends Habits {
	readonly pace: Pace;
	readonly sensitivity: Sensitivity;
	/** A number of the group needs so many readable people. */
	readonly groupSize: number;
	/** Only the user's own picture is read. */
	readonly onlySelf: boolean;
	/** Each tile of the meeting page bears what is observed of its person. */
	readonly tileLabels: boolean;
}

/** Fewer than three, and a number of the group would tell of one other person. */
export const GROUP_SIZES = { least: 3, most: 30 } as const;

export const DEFAULT_PREFERENCES: Preferences = {
	...DEFAULT_HABITS,
	pace: "balanced",
	sensitivity: "steady",
	groupSize: THRESHOLDS.roomAttention.groupSize,
	onlySelf: false,
	tileLabels: false,
};

/** How much of one processor core the user lets Roompulse take: the meeting needs the rest. */
export const PACES = ["gentle", "balanced", "eager"] as const;

export type Pace = (typeof PACES)[number];

/** What the user chose to have read. With "attention" the expression model is not even loaded. */
export const READS = ["attention", "attention-and-expression"] as const;

export type Reads = (typeof READS)[number];

export function readsExpression(reads: Reads): boolean {
	return reads === "attention-and-expression";
}

/** How much of the past a person's band sums up: a minute overlooks short lapses, a third of it shows them sooner. */
export const SENSITIVITIES = ["steady", "quick"] as const;

type Sensitivity = (typeof SENSITIVITIES)[number];

export function windowMsOf(sensitivity: Sensitivity): number {
	const { windowMs, quickWindowMs } = THRESHOLDS.attention;
	return sensitivity === "quick" ? quickWindowMs : windowMs;
}

/** What a class does counts: where it writes, looking down is work. */
export interface Habits {
	readonly notesExpected: boolean;
}
