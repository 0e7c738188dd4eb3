/** Left of all charts, for names and the axis' words, so that times stand above each other. */
export const NAMES_PX = 96;
export const RIGHT_PX = 18;
/** A row of the heat strip; its name is a button, and no target is lower than this (WCAG 2.2, 2.5.8). */
export const ROW_PX = 24;
