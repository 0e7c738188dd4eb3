import type { Absence } from "./absence.ts";
import type { FrameSize } from "./frame-rate.ts";
import type { Portrait } from "./portrait-cast.ts";
import type { ScriptedPerson } from "./script/meeting-script.ts";

/** The picture that a participant sends into the call. */
export type Source =
	| { readonly kind: "portrait"; readonly portrait: Portrait }
	/** A portrait that does what a script says, in pictures of this size. */
	| {
			readonly kind: "puppet";
			readonly person: ScriptedPerson;
			readonly seed: number;
			readonly frame: FrameSize;
	  }
	| { readonly kind: "clip"; readonly stream: MediaStream }
	| { readonly kind: "slides" }
	| { readonly kind: "own-camera"; readonly stream: MediaStream }
	| { readonly kind: "camera-off" };

export interface Participant {
	readonly id: string;
	readonly name: string;
	readonly source: Source;
	/** Null if the participant stays. */
	readonly absence: Absence | null;
}
