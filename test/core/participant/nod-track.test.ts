import { describe, expect, test } from "vitest";
import {
	followNods,
	STILL_HEAD,
} from "../../../src/core/participant/nod-track.ts";
import { seededRandom } from "../../support/seeded-random.ts";

function nodsSeen(
	pitchAt: (seconds: number) => number,
	seconds: number,
	perSecond: number,
): number {
	let nods = STILL_HEAD;
	for (let i = 0; i <= seconds * perSecond; i++)
		nods = followNods(nods, pitchAt(i / perSecond), (i * 1_000) / perSecond);
	return nods.nods;
}

const nodding = (seconds: number) =>
	seconds > 3 && seconds < 6 ? 6 * Math.sin(2 * Math.PI * 1.4 * seconds) : 0;

describe("a nod", () => {
	test("is a head that moves up and down; a spell of nodding counts once", () => {
		expect(nodsSeen(nodding, 12, 12)).toBe(1);
	});

	test("is not counted if the head is seen less than eight times a second", () => {
		expect(nodsSeen(nodding, 12, 3)).toBe(0);
	});

	test("is not the landmarks' jitter, however long a head is looked at", () => {
		const random = seededRandom(7);
		const jitter = () =>
			1.15 *
			Math.sqrt(-2 * Math.log(1 - random())) *
			Math.cos(2 * Math.PI * random());
		expect(nodsSeen(jitter, 600, 10)).toBe(0);
	});

	test("is neither a head that bends down nor one that trembles", () => {
		expect(nodsSeen((s) => (s > 4 ? -25 : 0), 12, 12)).toBe(0);
		expect(nodsSeen((s) => 1.5 * Math.sin(9 * s), 12, 12)).toBe(0);
	});
});
