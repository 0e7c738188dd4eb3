const NAMES_PX = 96;
/** On a narrow page the time gets more space than the names. */
const NAMES_SHARE = 0.4;
export const RIGHT_PX = 18;

/** The space left of all charts, for names and the axis labels, so that equal times line up; over-time.css repeats it. */
export const namesPx = (chartPx: number) =>
	Math.min(NAMES_PX, NAMES_SHARE * (chartPx - RIGHT_PX));

/** A row of the heat strip; its name is a button, and no target is lower than this (WCAG 2.2, 2.5.8). */
export const ROW_PX = 24;
