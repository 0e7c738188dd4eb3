import type { Act } from "./act.ts";
import { smoothStep } from "./smooth-step.ts";

/** A meal repeats itself every `BITE_S`, and for the first `PLATE_S` of it the head is bent to the plate. */
const BITE_S = 12;
const PLATE_S = 5;
const CHEWS_PER_SECOND = 1.3;
/** How far lips open that chew, as a share of a yawn's opening; the extension reads up to 0.16 of it. */
const CHEWING = 0.16;
const TURN_S = 0.5;

/** How far the head is bent to the plate, 0 to 1. */
export function bentToPlate({ atS }: Act, timeS: number): number {
	const sinceS = (timeS - atS) % BITE_S;
	return smoothStep(Math.min(sinceS, PLATE_S - sinceS) / TURN_S);
}

export function isAtPlate({ atS }: Act, timeS: number): boolean {
	return (timeS - atS) % BITE_S < PLATE_S;
}

/** How far the mouth is open. */
export function chewing({ atS }: Act, timeS: number): number {
	const turns = CHEWS_PER_SECOND * (timeS - atS);
	return CHEWING * (0.5 - 0.5 * Math.cos(2 * Math.PI * turns));
}
