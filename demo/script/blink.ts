/** A blink lasts 0.1 to 0.4 s: down, shut, up. */
const DOWN_S = 0.08;
const SHUT_S = 0.1;
const UP_S = 0.14;

/** How far the lids are down, 0..1, for somebody who blinks this often, at uneven intervals. */
export function blinkAt(
	timeS: number,
	perMinute: number,
	seed: number,
): number {
	if (perMinute <= 0) return 0;
	const periodS = 60 / perMinute;
	const number = Math.floor(timeS / periodS);
	const startS = (number + 0.7 * uneven(number, seed)) * periodS;
	const since = timeS - startS;
	if (since < 0) return 0;
	if (since < DOWN_S) return since / DOWN_S;
	if (since < DOWN_S + SHUT_S) return 1;
	return Math.max(0, 1 - (since - DOWN_S - SHUT_S) / UP_S);
}

/** An irregular share, 0..1, always the same for the same number and seed. */
function uneven(number: number, seed: number): number {
	return (number * 0.6180339887 + seed * 0.7548776662) % 1;
}
