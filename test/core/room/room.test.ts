import { describe, expect, test } from "vitest";
import {
	EMPTY_TILE_MEMORY,
	type TileMemory,
} from "../../../src/core/face-group/tile-memory.ts";
import type { TileWithChoice } from "../../../src/core/page/tile.ts";
import type { ParticipantSignal } from "../../../src/core/participant/participant-signal.ts";
import { thumbnailOf } from "../../../src/core/picture/tile-change.ts";
import { followTileMotion } from "../../../src/core/picture/tile-motion.ts";
import {
	changeHabits,
	observe,
	relearnOne,
} from "../../../src/core/room/observe-room.ts";
import {
	dropPageFrame,
	emptyRoom,
	listTiles,
	MAX_HISTORIES,
	type RoomState,
} from "../../../src/core/room/room.ts";
import {
	gestureCounts,
	historiesOf,
	noddingSince,
	summariseParticipants,
} from "../../../src/core/room/room-reading.ts";
import { liveParticipants } from "../../../src/core/schedule/live-participants.ts";
import {
	aChosenTile,
	aDistribution,
	aPose,
	aSignal,
} from "../../support/builders.ts";

const START_MS = 1_000_000;

function listed(
	tiles: readonly TileWithChoice[],
	nowMs = START_MS,
	room: RoomState = emptyRoom(),
): RoomState {
	return listTiles(room, 0, tiles, nowMs);
}

function watched(
	room: RoomState,
	signal: Partial<ParticipantSignal>,
	fromMs: number,
	toMs: number,
): RoomState {
	let next = room;
	for (let atMs = fromMs; atMs <= toMs; atMs += 400)
		next = observe(next, aSignal({ ...signal, atMs }));
	return next;
}

function theOnly(room: RoomState, nowMs: number) {
	const [summary, ...others] = summariseParticipants(room, nowMs);
	expect(others).toEqual([]);
	if (!summary) throw new Error("nobody in the room");
	return summary;
}

/** Somebody who has faced the call for so long that their usual pose is known. */
const learntMs = START_MS + 40_000;
const learntFacing = watched(listed([aChosenTile()]), {}, START_MS, learntMs);

test("yawns and nods of whoever runs this are not the room's", () => {
	const counts = [true, false].map((isSelf) => {
		let room = listed([aChosenTile({ isSelf })]);
		for (let atMs = START_MS; atMs < START_MS + 10_000; atMs += 100) {
			const pitchDeg = 9 * Math.sin((2 * Math.PI * 1.2 * atMs) / 1_000);
			const headPose = aPose({ pitchDeg });
			room = observe(room, aSignal({ headPose, mouthOpenness: 0.7, atMs }));
		}
		return [noddingSince(room, START_MS), gestureCounts(room).yawns];
	});
	expect(counts).toEqual([
		[0, 0],
		[1, 1],
	]);
});

describe("a person's usual pose", () => {
	const beside = { headPose: aPose({ yawDeg: 19, pitchDeg: 5 }) };
	const at = START_MS + 35_000;
	const learnt = watched(listed([aChosenTile()]), beside, START_MS, at);

	test("is learnt again on request, and the time gathered so far stays", () => {
		expect(theOnly(learnt, at).usual).toBe("learnt");
		const again = relearnOne(learnt, "0:amara", at);
		const summary = theOnly(again, at);
		expect(summary.usual).toBe("learning");
		expect(summary.trace).toEqual(theOnly(learnt, at).trace);
	});

	test("of somebody else stays", () => {
		expect(theOnly(relearnOne(learnt, "0:bo", at), at).usual).toBe("learnt");
	});
});

describe("somebody who sits beside the camera from the start", () => {
	test("is not said to be away, and comes to be known as facing", () => {
		const aside = { headPose: aPose({ yawDeg: -42 }) };
		const at = (seconds: number) => START_MS + seconds * 1_000;
		const room = watched(listed([aChosenTile()]), aside, START_MS, at(60));
		expect(theOnly(room, at(60))).toMatchObject({
			usual: "far-camera",
			attention: { band: "cant-tell" },
		});
		const later = watched(room, aside, at(60) + 400, at(150));
		expect(theOnly(later, at(150))).toMatchObject({
			state: "facing",
			usual: "learnt",
		});
	});
});

describe("a class that takes notes", () => {
	test("is toward the call while it looks down, from when notes are expected", () => {
		const down = { headPose: aPose({ pitchDeg: -30 }) };
		const writing = (startMs: number, room: RoomState) =>
			watched(room, down, startMs, startMs + 150_000);
		const start = learntMs + 400;
		const usual = writing(start, learntFacing);
		const expected = writing(
			start,
			changeHabits(learntFacing, { notesExpected: true }, start),
		);
		const end = start + 150_000;
		expect(theOnly(usual, end).attention.band).toBe("cant-tell");
		expect(theOnly(expected, end).attention.band).toBe("high");
		expect(theOnly(expected, end).state).toBe("looking-down");
	});
});

describe("observe", () => {
	test("a person seen facing is facing, with an attention band", () => {
		expect(theOnly(learntFacing, learntMs)).toMatchObject({
			id: "0:amara",
			name: "Amara Okafor",
			state: "facing",
			samples: 101,
			attention: { band: "high" },
		});
	});

	test("a head turned for some seconds is turned away, with its pose as the reason", () => {
		const room = watched(
			learntFacing,
			{ headPose: aPose({ yawDeg: -43 }) },
			learntMs + 400,
			learntMs + 10_000,
		);
		const summary = theOnly(room, learntMs + 10_000);
		expect(summary.state).toBe("turned-away");
		expect(summary.headPose?.yawDeg).toBeCloseTo(-43, 0);
	});

	test("away is shown eight to ten seconds after a turn, and ends within three", () => {
		const turned = { headPose: aPose({ yawDeg: -43 }) };
		const state = (from: RoomState, signal: typeof turned, forMs: number) => {
			const startMs = learntMs + 400;
			const room = watched(from, signal, startMs, startMs + forMs);
			return theOnly(room, startMs + forMs).state;
		};
		expect(state(learntFacing, turned, 7_600)).toBe("facing");
		expect(state(learntFacing, turned, 10_000)).toBe("turned-away");
		const away = watched(
			learntFacing,
			turned,
			learntMs + 400,
			learntMs + 10_400,
		);
		const back = { headPose: aPose() };
		const again = watched(away, back, learntMs + 10_800, learntMs + 13_400);
		expect(theOnly(again, learntMs + 13_400).state).toBe("facing");
	});

	test("a face lost after a full turn is turned away, one lost after less is absent after ten seconds, and nothing is said until then", () => {
		const gone = { presence: "no-face", headPose: null } as const;
		const lostAfter = (yawDeg: number, seconds: number) => {
			const turning = observe(
				learntFacing,
				aSignal({ headPose: aPose({ yawDeg }), atMs: learntMs + 400 }),
			);
			const to = learntMs + seconds * 1_000;
			return theOnly(watched(turning, gone, learntMs + 800, to), to).state;
		};
		expect(lostAfter(65, 14)).toBe("turned-away");
		expect(lostAfter(34, 2)).toBe("facing");
		expect(lostAfter(34, 12)).toBe("no-face");
		expect(lostAfter(0, 5)).toBe("no-face");
	});

	test("after half a minute beside the camera, the person's usual direction counts as facing", () => {
		const beside = { headPose: aPose({ yawDeg: 19, pitchDeg: 5 }) };
		const learnt = watched(
			listed([aChosenTile()]),
			beside,
			START_MS,
			START_MS + 35_000,
		);
		const at = START_MS + 35_000;
		expect(theOnly(learnt, at)).toMatchObject({
			state: "facing",
			usual: "learnt",
			poseFromBaseline: { yawDeg: expect.closeTo(0, 0) },
		});
		const other = { headPose: aPose({ yawDeg: -40, pitchDeg: 5 }) };
		const turned = watched(learnt, other, at + 400, at + 10_000);
		expect(theOnly(turned, at + 10_000).state).toBe("turned-away");
		const swapped = listed([aChosenTile({ streamKey: "track-2" })], at, learnt);
		expect(theOnly(swapped, at)).toMatchObject({
			state: "cant-tell",
			usual: "learnt",
		});
	});

	test("eyes shut for two seconds are shown, blinks are not", () => {
		const at = START_MS + 40_000;
		const learnt = watched(listed([aChosenTile()]), {}, START_MS, at);
		const shut = { eyeOpenness: 0.06 };
		const asleep = watched(learnt, shut, at + 400, at + 3_200);
		expect(theOnly(asleep, at + 3_200)).toMatchObject({
			state: "eyes-closed",
			stateSinceMs: at + 400,
		});
		let blinking = learnt;
		for (let i = 1; i <= 30; i++)
			blinking = watched(
				blinking,
				i % 4 === 0 ? shut : {},
				at + i * 400,
				at + i * 400,
			);
		expect(theOnly(blinking, at + 12_000).state).toBe("facing");
		const awake = watched(asleep, {}, at + 3_600, at + 6_000);
		expect(theOnly(awake, at + 6_000).state).toBe("facing");
	});

	test("looking down is neither for nor against, however long it lasts", () => {
		const down = { headPose: aPose({ pitchDeg: -36 }) };
		const to = learntMs + 120_000;
		const room = watched(learntFacing, down, learntMs + 400, to);
		expect(theOnly(room, to)).toMatchObject({
			state: "looking-down",
			attention: { band: "cant-tell", towardShare: null, elsewhereShare: 1 },
		});
	});

	test("a full profile is turned away; a face that cannot be read is can't tell", () => {
		const lost = { headPose: null };
		const [from, to] = [learntMs + 400, learntMs + 10_000];
		const profile = watched(
			learntFacing,
			{ ...lost, presence: "profile" },
			from,
			to,
		);
		const covered = watched(
			learntFacing,
			{ ...lost, presence: "face-without-landmarks" },
			from,
			to,
		);
		expect(theOnly(profile, to).state).toBe("turned-away");
		expect(theOnly(covered, to).state).toBe("cant-tell");
	});

	test("a signal of someone unknown changes nothing", () => {
		const room = observe(learntFacing, aSignal({ participantId: "0:nobody" }));
		expect(room.tracksByPageFrame).toEqual(learntFacing.tracksByPageFrame);
	});

	test("a signal from before the camera went off does not bring it back", () => {
		const off = listed(
			[aChosenTile({ video: "camera-off" })],
			learntMs + 500,
			learntFacing,
		);
		const late = observe(off, aSignal({ atMs: learntMs + 400 }));
		expect(theOnly(late, learntMs + 1_000).state).toBe("camera-off");
	});
});

describe("time without a picture", () => {
	test("turns the state into can't tell, and the trace into a gap, not into inattention", () => {
		const summary = theOnly(learntFacing, learntMs + 45_000);
		expect(summary.state).toBe("cant-tell");
		expect(summary.stateSinceMs).toBe(learntMs + 5_000);
		expect(summary.attention).toMatchObject({
			band: "cant-tell",
			towardShare: 1,
		});
		expect(summary.trace.at(-1)).toMatchObject({ toward: 0, away: 0 });
	});

	test.each([
		["camera-off", "camera-off"],
		["off-screen", "off-screen"],
		["stalled", "frozen"],
		["unreadable", "cant-tell"],
	] as const)(
		"with a video that is %s shows %s at once, and no pictures are requested",
		(video, state) => {
			const room = listed(
				[aChosenTile({ video })],
				learntMs + 500,
				learntFacing,
			);
			expect(theOnly(room, learntMs + 500).state).toBe(state);
			expect(liveParticipants(room)).toEqual([]);
		},
	);
});

describe("people whose pictures can be captured", () => {
	const rgba = new Uint8ClampedArray(32 * 18 * 4).fill(90);
	const area = { x: 0, y: 0, width: 32, height: 18 };
	const region = { centreX: 16, centreY: 9, sidePx: 8, angleRad: 0 };
	const pictureAt = (atMs: number) =>
		followTileMotion(
			null,
			thumbnailOf({ rgba, widthPx: 32, heightPx: 18 }, area),
			atMs,
		);
	const lastSeenMs = learntMs;

	function amaraWith(memory: TileMemory) {
		const memories = new Map([["0:amara", memory]]);
		return liveParticipants(learntFacing, memories)[0];
	}

	test("it is known whether the next look must search for their face", () => {
		const followed = {
			region,
			sourceWidthPx: 32,
			sourceHeightPx: 18,
			isFrontal: true,
			seenAtMs: 0,
			detectedAtMs: lastSeenMs,
		};
		expect(amaraWith({ ...EMPTY_TILE_MEMORY, followed })?.isFollowed).toBe(
			true,
		);
		expect(amaraWith(EMPTY_TILE_MEMORY)?.isFollowed).toBe(false);
		expect(liveParticipants(learntFacing)[0]?.isFollowed).toBe(false);
	});

	test("somebody whose last picture gave no signal has left the requested part", () => {
		const seen = { ...EMPTY_TILE_MEMORY, motion: pictureAt(lastSeenMs) };
		expect(amaraWith(seen)?.reason).not.toBe("lost");
		const gone = { ...EMPTY_TILE_MEMORY, motion: pictureAt(lastSeenMs + 400) };
		expect(amaraWith(gone)?.reason).toBe("lost");
	});
});

describe("listTiles", () => {
	test("someone who leaves is gone from the room, and gets their past back when they return", () => {
		const without = listed([], learntMs + 1_000, learntFacing);
		expect(summariseParticipants(without, learntMs + 1_000)).toEqual([]);
		const back = listed([aChosenTile()], learntMs + 10_000, without);
		const summary = theOnly(back, learntMs + 10_000);
		expect(summary.samples).toBe(101);
		expect(summary.trace[0]?.toward).toBe(1);
	});

	test("coming back under another key but the same name, alone, is the same person", () => {
		const without = listed([], learntMs + 1_000, learntFacing);
		const renamed = listed(
			[aChosenTile({ tileId: "new" })],
			learntMs + 10_000,
			without,
		);
		expect(theOnly(renamed, learntMs + 10_000).samples).toBe(101);
	});

	test("a numbered name has no past", () => {
		const numbered = { name: "Participant 1", nameSource: "numbered" } as const;
		const seen = watched(
			listed([aChosenTile(numbered)]),
			{},
			START_MS,
			START_MS + 4_000,
		);
		const without = listed([], START_MS + 5_000, seen);
		const other = listed(
			[aChosenTile({ ...numbered, tileId: "other" })],
			START_MS + 6_000,
			without,
		);
		expect(theOnly(other, START_MS + 6_000).samples).toBe(0);
	});

	test("a swapped stream forgets the face but not the person", () => {
		const happy = watched(
			listed([aChosenTile()]),
			{ expression: aDistribution({ 1: 0.9 }) },
			START_MS,
			START_MS + 5_000,
		);
		const swapped = listed(
			[aChosenTile({ streamKey: "track-2" })],
			START_MS + 5_500,
			happy,
		);
		const summary = theOnly(swapped, START_MS + 5_500);
		expect(summary).toMatchObject({
			state: "cant-tell",
			expression: null,
			headPose: null,
		});
		expect(summary.trace.length).toBeGreaterThan(0);
	});

	test("a page that lists other people all the time makes us remember no more than some hundreds, and a restored room finds all who are there", () => {
		let room = emptyRoom();
		for (let i = 0; i < 30; i++) {
			const tiles = Array.from({ length: 200 }, (_, n) =>
				aChosenTile({ tileId: `${i}-${n}`, name: `Person ${i} ${n}` }),
			);
			room = listed(tiles, START_MS + i, room);
		}
		const histories = historiesOf(room);
		expect(histories.length).toBeLessThanOrEqual(MAX_HISTORIES);
		expect(histories.length).toBe(400);
		const last = Array.from({ length: 200 }, (_, n) =>
			aChosenTile({ tileId: `29-${n}`, name: `Person 29 ${n}` }),
		);
		const marked = histories.map((one) => ({ ...one, samples: 7 }));
		const restored = listed(last, START_MS, emptyRoom(marked, START_MS));
		const samples = summariseParticipants(restored, START_MS).map(
			(one) => one.samples,
		);
		expect(samples).toEqual(last.map(() => 7));
	});

	test("page frames are separate", () => {
		let room = listTiles(emptyRoom(), 0, [aChosenTile()], START_MS);
		room = listTiles(room, 7, [aChosenTile()], START_MS);
		expect(
			liveParticipants(room).map(({ participantId }) => participantId),
		).toEqual(["0:amara", "7:amara"]);
		const alone = dropPageFrame(room, 7, START_MS + 1_000);
		expect(summariseParticipants(alone, START_MS + 1_000)).toHaveLength(1);
	});
});

describe("historiesOf", () => {
	test("a room restored from its histories gives each person their trace back", () => {
		const restored = emptyRoom(historiesOf(learntFacing), learntMs + 2_000);
		const room = listed([aChosenTile()], learntMs + 3_000, restored);
		const summary = theOnly(room, learntMs + 3_000);
		expect(summary.samples).toBe(101);
		expect(summary.trace[0]).toEqual({
			startMs: START_MS,
			toward: 1,
			elsewhere: 0,
			away: 0,
		});
	});
});
