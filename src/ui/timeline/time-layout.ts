/** Space to the left of all charts, for names and axis labels, so that equal times are below each other. */
export const NAMES_PX = 96;
export const RIGHT_PX = 18;
/** The height of a row of the heat strip. Its name is a button, and no target may be lower than this (WCAG 2.2, 2.5.8). */
export const ROW_PX = 24;
