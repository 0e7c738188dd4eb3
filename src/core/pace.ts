/** How much of one processor core the user lets Roompulse take: the meeting needs the rest. */
export const PACES = ["gentle", "balanced", "eager"] as const;
export type Pace = (typeof PACES)[number];
