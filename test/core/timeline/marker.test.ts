import { expect, test } from "vitest";
import {
	addMarker,
	MARKER_MAX_CHARS,
	MAX_MARKERS,
	type Marker,
} from "../../../src/core/timeline/marker.ts";

const note = (atMs: number, text: string) =>
	({ atMs, kind: "note", text }) as const;

test("markers are in the order of time, with their text on one line and of limited length", () => {
	const markers = addMarker([note(5, "later")], note(3, "  a\n\tb  "));
	expect(markers).toEqual([note(3, "a b"), note(5, "later")]);
	const [long] = addMarker([], note(1, "x".repeat(900)));
	expect(long?.text).toHaveLength(MARKER_MAX_CHARS);
});

test("beyond the maximum number, the oldest go", () => {
	let markers: readonly Marker[] = [];
	for (let i = 0; i <= MAX_MARKERS; i++)
		markers = addMarker(markers, note(i, ""));
	expect(markers).toHaveLength(MAX_MARKERS);
	expect(markers[0]?.atMs).toBe(1);
});
