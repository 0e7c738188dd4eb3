/** From 0 to 1, level at both ends. */
export function smoothStep(share: number): number {
	const t = Math.min(1, Math.max(0, share));
	return t * t * (3 - 2 * t);
}
