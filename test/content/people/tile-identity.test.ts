import { describe, expect, test } from "vitest";
import { trackKeys } from "../../../src/content/people/tile-identity.ts";
import { aTrack } from "../../support/fake-track.ts";

describe("a track's key", () => {
	test("is its id, and stays", () => {
		const keyOf = trackKeys();
		const track = aTrack({ id: "a" });
		expect([keyOf(track), keyOf(track)]).toEqual(["a", "a"]);
	});

	test("differs for tracks with the same id", () => {
		const keyOf = trackKeys();
		const [one, two] = [aTrack({ id: "janus1" }), aTrack({ id: "janus1" })];
		expect(keyOf(one)).toBe("janus1");
		expect(keyOf(two)).toBe("janus1#2");
		expect(keyOf(one)).toBe("janus1");
	});

	test("is short, however long the id", () => {
		expect(trackKeys()(aTrack({ id: "i".repeat(10_000) }))).toHaveLength(200);
	});
});
