import type { Person } from "../../src/content/people/person.ts";

/** Somebody on an unknown site whose video plays. */
export function aPerson(overrides: Partial<Person> = {}): Person {
	return {
		element: document.createElement("div"),
		tileElements: [],
		pageKey: null,
		keyRule: null,
		name: null,
		nameRule: null,
		self: null,
		stageRule: null,
		microphoneRule: null,
		hasSound: false,
		video: "live",
		widthPx: 640,
		heightPx: 360,
		track: null,
		source: null,
		...overrides,
	};
}
