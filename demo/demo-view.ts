import { MOST_PEOPLE } from "./guest-list.ts";
import { type MeetingScript, parseScript } from "./script/meeting-script.ts";

/** The view that the page's address asks for. */
export type DemoView =
	| { readonly kind: "meeting" }
	/** This many people, all with their cameras on, for timing. */
	| { readonly kind: "people"; readonly count: number }
	/** A call with nobody but the user, with the camera of this number, from 0. */
	| { readonly kind: "self"; readonly camera: number }
	/** A meeting that plays this script. */
	| { readonly kind: "script"; readonly script: MeetingScript }
	/** A meeting with one person, whose camera sends this clip. The clip waits to be started. */
	| { readonly kind: "clip"; readonly url: string };

/** Reads `?people=N` (1 to 49), `?self=1&camera=K`, `?script=1#JSON` and `?clip=URL`; anything else is the meeting. */
export function demoView(search: string, hash = ""): DemoView {
	const asked = new URLSearchParams(search);
	if (asked.get("self") === "1")
		return { kind: "self", camera: wholeNumber(asked.get("camera")) ?? 0 };
	const clip = asked.get("clip");
	if (clip) return { kind: "clip", url: clip };
	const script = asked.has("script") && parseScript(jsonIn(hash));
	if (script) return { kind: "script", script };
	const people = wholeNumber(asked.get("people"));
	if (people === null) return { kind: "meeting" };
	return { kind: "people", count: Math.min(Math.max(people, 1), MOST_PEOPLE) };
}

function wholeNumber(text: string | null): number | null {
	return text !== null && /^\d{1,3}$/.test(text) ? Number(text) : null;
}

/** Undefined if the hash is not JSON. */
function jsonIn(hash: string): unknown {
	try {
		return JSON.parse(decodeURIComponent(hash.replace(/^#/, "")));
	} catch {
		return undefined;
	}
}
