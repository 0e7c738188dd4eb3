import type { Absence } from "./absence.ts";
import type { Portrait } from "./portrait-cast.ts";

/** What a participant sends into the call. */
export type Source =
	| { readonly kind: "portrait"; readonly portrait: Portrait }
	| { readonly kind: "slides" }
	| { readonly kind: "own-camera"; readonly stream: MediaStream }
	| { readonly kind: "camera-off" };

export interface Participant {
	readonly id: string;
	readonly name: string;
	readonly source: Source;
	/** Null: stays. */
	readonly absence: Absence | null;
}
