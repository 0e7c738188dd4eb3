import type { Language } from "./languages.ts";
import { THRESHOLDS } from "./thresholds.ts";

export const DEFAULT_HABITS: Habits = { notesExpected: false };

/** The settings that the user may change at any time. The reading scope is not one of them: it is chosen separately, at the first run. */
export interface Preferences extends Habits {
	readonly pace: Pace;
	readonly sensitivity: Sensitivity;
	/** Minimum group size: numbers about the group are shown only with at least this many readable people. */
	readonly groupSize: number;
	/** Whether only the user's own picture is read. */
	readonly onlySelf: boolean;
	/** Whether each tile on the meeting page gets a label with its person's state. */
	readonly tileLabels: boolean;
	/** Whether the panel names nobody, as on a screen that others see. */
	readonly areNamesHidden: boolean;
	/** Whether changes of the room are said to screen readers. */
	readonly announces: boolean;
	/** The language of all texts; null for the browser's. */
	readonly language: Language | null;
	/** What people write in the chat to be left out (see `chat-word.ts`); null where the chat is not read. */
	readonly chatWord: string | null;
	/** The languages of the notice for the people in a meeting; none stands for the language of the surface. */
	readonly noticeLanguages: readonly Language[];
}

/** With fewer than three people, a number about the group would say something about one other person. */
export const GROUP_SIZES = { least: 3, most: 30 } as const;

export const DEFAULT_PREFERENCES: Preferences = {
	...DEFAULT_HABITS,
	pace: "balanced",
	sensitivity: "steady",
	groupSize: THRESHOLDS.roomAttention.groupSize,
	onlySelf: false,
	tileLabels: false,
	areNamesHidden: false,
	announces: true,
	language: null,
	chatWord: null,
	noticeLanguages: [],
};

/** How much of one processor core the user allows for looks; the meeting needs the rest. */
export const PACES = ["gentle", "balanced", "eager"] as const;

export type Pace = (typeof PACES)[number];

/** The user's choice of what is read. With "attention", the expression model is not even loaded. */
export const READING_SCOPES = [
	"attention",
	"attention-and-expression",
] as const;

export type ReadingScope = (typeof READING_SCOPES)[number];

export function readsExpression(reads: ReadingScope): boolean {
	return reads === "attention-and-expression";
}

/** How much of the past a person's band covers: a minute overlooks short lapses, a third of a minute shows them sooner. */
export const SENSITIVITIES = ["steady", "quick"] as const;

type Sensitivity = (typeof SENSITIVITIES)[number];

export function windowMsOf(sensitivity: Sensitivity): number {
	const { windowMs, quickWindowMs } = THRESHOLDS.attention;
	return sensitivity === "quick" ? quickWindowMs : windowMs;
}

/** The class's habits decide what counts as attending: where notes are expected, looking down is work. */
export interface Habits {
	readonly notesExpected: boolean;
}
