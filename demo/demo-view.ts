import { MOST_PEOPLE } from "./guest-list.ts";

/** What the page's address asks for. */
export type DemoView =
	| { readonly kind: "meeting" }
	/** That many people, all with cameras on: for timing. */
	| { readonly kind: "people"; readonly count: number }
	/** A call of one, with the camera of this number, from 0. */
	| { readonly kind: "self"; readonly camera: number };

/** Reads `?people=N` (1 to 49) and `?self=1&camera=K`; anything else is the meeting. */
export function demoView(search: string): DemoView {
	const asked = new URLSearchParams(search);
	if (asked.get("self") === "1")
		return { kind: "self", camera: wholeNumber(asked.get("camera")) ?? 0 };
	const people = wholeNumber(asked.get("people"));
	if (people === null) return { kind: "meeting" };
	return { kind: "people", count: Math.min(Math.max(people, 1), MOST_PEOPLE) };
}

function wholeNumber(text: string | null): number | null {
	return text !== null && /^\d{1,3}$/.test(text) ? Number(text) : null;
}
