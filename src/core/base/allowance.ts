/** How much of something somebody may do: so much at once, and so much a second in the long run. */
export interface AllowanceLimits {
	readonly atOnce: number;
	readonly perSecond: number;
}

/** A token bucket. Immutable. */
export interface Allowance {
	readonly left: number;
	readonly atMs: number;
}

export function fullAllowance(
	limits: AllowanceLimits,
	nowMs: number,
): Allowance {
	return { left: limits.atOnce, atMs: nowMs };
}

/** Uses one. Returns null if nothing is left. */
export function useAllowance(
	{ left, atMs }: Allowance,
	limits: AllowanceLimits,
	nowMs: number,
): Allowance | null {
	// The clock may be set back.
	const passedMs = Math.max(0, nowMs - atMs);
	const filled = left + (passedMs * limits.perSecond) / 1_000;
	const now = Math.min(limits.atOnce, filled);
	return now < 1 ? null : { left: now - 1, atMs: nowMs };
}
