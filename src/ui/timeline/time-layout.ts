const NAMES_PX = 96;
/** A narrow page leaves more to the time than to the names. */
const NAMES_SHARE = 0.4;
export const RIGHT_PX = 18;

/** Left of all charts, for names and the axis' words, so that times stand above each other; over-time.css has the same. */
export const namesPx = (chartPx: number) =>
	Math.min(NAMES_PX, NAMES_SHARE * (chartPx - RIGHT_PX));

/** A row of the heat strip; its name is a button, and no target is lower than this (WCAG 2.2, 2.5.8). */
export const ROW_PX = 24;
