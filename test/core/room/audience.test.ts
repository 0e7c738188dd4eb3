import { describe, expect, test } from "vitest";
import { AUDIENCE_THRESHOLDS } from "../../../src/core/base/audience-thresholds.ts";
import type { ParticipantSignal } from "../../../src/core/participant/participant-signal.ts";
import {
	asAudience,
	audienceSummary,
	changeFront,
	withoutAudience,
} from "../../../src/core/room/audience.ts";
import { observe, observeGroup } from "../../../src/core/room/observe-room.ts";
import {
	emptyRoom,
	listTiles,
	type RoomState,
} from "../../../src/core/room/room.ts";
import { readPeople } from "../../../src/core/room/room-reading.ts";
import { aChosenTile, aPose, aSignal } from "../../support/builders.ts";

const START_MS = 1_000_000;
const CAMERA = "0:camera";
const TILE = aChosenTile({ tileId: "camera", name: "Camera" });
const at = (s: number) => START_MS + s * 1_000;

function anAudience(): RoomState {
	return listTiles(asAudience(emptyRoom(), true), 0, [TILE], START_MS);
}

/** So many people, who are all read every second; the last few of them point elsewhere. */
function watched(
	room: RoomState,
	[fromS, toS]: readonly [number, number],
	count: number,
	elsewhere: Partial<ParticipantSignal> = {},
	elsewhereCount = 0,
	ahead: Partial<ParticipantSignal> = { headPose: aPose({ yawDeg: 30 }) },
): RoomState {
	let next = room;
	for (let s = fromS; s <= toS; s++) {
		const numbers = Array.from({ length: count }, (_, i) => i + 1);
		next = observeGroup(next, CAMERA, {
			people: numbers.map((number) => ({ number, x: number / 100 })),
			signals: new Map(
				numbers.map((number) => {
					const isElsewhere = number > count - elsewhereCount;
					const shown = isElsewhere ? elsewhere : ahead;
					return [number, aSignal({ ...shown, atMs: at(s) })];
				}),
			),
			atMs: at(s),
		});
	}
	return next;
}

describe("an audience before one camera", () => {
	const AWAY = { headPose: aPose({ yawDeg: -30 }) };

	test("is judged by the front that most share, though the camera stands aside", () => {
		const room = watched(anAudience(), [0, 60], 26, AWAY, 5);
		expect(readPeople(room, at(60))).toMatchObject({
			attention: { total: 26, readable: 26, toward: 21, away: 5 },
			audience: { front: "learnt", isFull: false },
		});
	});

	test("judges who comes later by the same front at once", () => {
		const room = watched(anAudience(), [0, 60], 20);
		const more = watched(room, [61, 70], 25, AWAY, 5);
		expect(readPeople(more, at(70)).attention).toMatchObject({
			total: 25,
			away: 5,
		});
	});

	test("is not taken for facing the front when most turn elsewhere for long", () => {
		const room = watched(anAudience(), [0, 240], 20);
		const turned = watched(room, [241, 300], 20, AWAY, 12);
		expect(readPeople(turned, at(300)).attention).toMatchObject({
			toward: 8,
			away: 12,
		});
	});

	test("faces where the user says that the front is", () => {
		const room = watched(anAudience(), [0, 60], 20, AWAY, 12);
		const set = changeFront(room, "set", at(61));
		const later = watched(set, [61, 75], 20, AWAY, 12);
		expect(readPeople(later, at(75))).toMatchObject({
			attention: { toward: 12, away: 8 },
			audience: { front: "set" },
		});
		const learnt = changeFront(later, "learn", at(76));
		expect(audienceSummary(learnt)?.front).toBe("learning");
	});

	test("is nobody while nobody is seen, and one person where one is", () => {
		expect(readPeople(anAudience(), at(0)).attention.total).toBe(0);
		const one = watched(anAudience(), [0, 5], 1);
		expect(readPeople(one, at(5)).attention.total).toBe(1);
		const gone = watched(one, [6, 8], 0);
		expect(readPeople(gone, at(8)).attention.total).toBe(0);
	});

	test("says where more may be there than are followed", () => {
		const many = watched(anAudience(), [0, 5], 70);
		const read = readPeople(many, at(5));
		expect(read.attention.total).toBe(AUDIENCE_THRESHOLDS.mostFaces);
		expect(read.audience?.isFull).toBe(true);
	});

	test("keeps its front while the camera is away, and learns that of another camera", () => {
		const room = watched(anAudience(), [0, 60], 20);
		const unplugged = { ...TILE, video: "camera-off" as const };
		const away = listTiles(room, 0, [unplugged], at(61));
		expect(readPeople(away, at(61)).attention.total).toBe(0);
		expect(audienceSummary(away)?.front).toBe("learnt");
		const back = listTiles(away, 0, [TILE], at(65));
		expect(audienceSummary(back)?.front).toBe("learnt");
		const other = { ...TILE, streamKey: "another camera" };
		expect(audienceSummary(listTiles(back, 0, [other], at(66)))?.front).toBe(
			"learning",
		);
	});

	test("is frozen as a whole", () => {
		const room = watched(anAudience(), [0, 20], 8);
		let next = room;
		for (let s = 21; s < 40; s++)
			next = observe(
				next,
				aSignal({
					participantId: CAMERA,
					presence: "frozen",
					headPose: null,
					faceWidthPx: null,
					atMs: at(s),
				}),
			);
		expect(readPeople(next, at(40)).attention).toMatchObject({
			total: 8,
			readable: 0,
		});
	});

	test("is no meeting, and shows pages nobody", () => {
		const room = watched(anAudience(), [0, 20], 8);
		const shown = withoutAudience(readPeople(room, at(20)));
		expect(shown.participants).toEqual([]);
		expect(shown.attention.total).toBe(8);
		expect(audienceSummary(asAudience(room, false))).toBeNull();
	});
});
