import { numberOf, type Scenario } from "../scenario.ts";
import { ABSENCE } from "./absence.ts";
import { CAMERA_PLACES } from "./camera-places.ts";
import { ELSEWHERE } from "./elsewhere.ts";
import { EYES } from "./eyes.ts";
import { RANDOM_LOOKERS } from "./random-lookers.ts";
import { ROOMS } from "./rooms.ts";
import { STREAMS_AND_RATES } from "./streams-and-rates.ts";

/** Every scenario, by the number that its id begins with. */
export const ALL_SCENARIOS: readonly Scenario[] = [
	...CAMERA_PLACES,
	...ELSEWHERE,
	...RANDOM_LOOKERS,
	...EYES,
	...ABSENCE,
	...STREAMS_AND_RATES,
	...ROOMS,
].toSorted((one, other) => numberOf(one) - numberOf(other));
