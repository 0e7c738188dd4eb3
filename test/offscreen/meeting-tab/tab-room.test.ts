import { beforeEach, describe, expect, test, vi } from "vitest";
import { parseFromOffscreen } from "../../../src/contract/tile-port.ts";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import {
	DEFAULT_PREFERENCES,
	type Preferences,
} from "../../../src/core/base/preferences.ts";
import type { PersonChoice } from "../../../src/core/page/person-choice.ts";
import type { Tile } from "../../../src/core/page/tile.ts";
import type { NormalisedBox } from "../../../src/core/picture/geometry.ts";
import { areaOfPart } from "../../../src/core/picture/picture-part.ts";
import { lookSchedule } from "../../../src/offscreen/meeting-tab/look-schedule.ts";
import { tabPicture } from "../../../src/offscreen/meeting-tab/tab-picture.ts";
import { openTabRoom } from "../../../src/offscreen/meeting-tab/tab-room.ts";
import { aPageCheck } from "../../support/a-page-check.ts";
import { aChoice, aTile } from "../../support/builders.ts";
import { ANYWHERE } from "../../support/contexts.ts";
import { anEngine } from "../../support/fake-engine.ts";
import { aBrokenNet } from "../../support/fake-face-nets.ts";
import {
	litPixels,
	toolsThatFindAFace,
} from "../../support/fake-look-tools.ts";
import { FakePicture } from "../../support/fake-picture.ts";
import { aPort } from "../../support/fake-port.ts";
import { NO_IGNORED_VIDEOS } from "../../support/no-ignored-videos.ts";
import { NOBODY_BEFORE } from "../../support/nobody-before.ts";

beforeEach(() => void vi.stubGlobal("ImageBitmap", FakePicture));

const UNCHANGING = {
	read: ({ width, height }: ImageBitmap) => litPixels(width, height),
};

let nowMs = 0;
beforeEach(() => {
	nowMs = 1_000;
});

function anOpenRoom({
	canLook = true,
	tools = toolsThatFindAFace(),
	isSelfOverlayOpen = false,
	looks = lookSchedule(
		() => "balanced",
		() => nowMs,
	),
} = {}) {
	const works: Promise<void>[] = [];
	const analysed = vi.fn();
	let preferences = DEFAULT_PREFERENCES;
	let choices: readonly PersonChoice[] = [];
	const opened = openTabRoom(7, NOBODY_BEFORE, {
		engine: anEngine({ tools, canLook }),
		nowMs: () => nowMs,
		isSelfOverlayOpen: () => isSelfOverlayOpen,
		looks: {
			...looks,
			join(people) {
				return {
					...looks.join(people),
					takeTurn(work) {
						const done = work();
						works.push(done.catch(() => {}));
						return done;
					},
				};
			},
		},
		analysed,
		picture: tabPicture({
			readTab: async () => {},
			nowMs: () => nowMs,
			resources: tools.resources,
		}),
		chosen: {
			preferences: () => preferences,
			context: () => ANYWHERE,
			labelMessages: () => null,
			forPeople: () => choices,
		},
	});
	const room = {
		...opened,
		changePreferences(next: Preferences) {
			preferences = next;
			opened.preferencesChanged();
		},
		changeChoices(next: readonly PersonChoice[]) {
			choices = next;
			opened.choicesChanged();
		},
	};
	return { room, tools, analysed, worked: () => Promise.all(works) };
}

/** A page in the room that lists these tiles and gives the test's answers. */
function join(
	room: ReturnType<typeof anOpenRoom>["room"],
	frameId: number,
	tiles: readonly Tile[],
) {
	const page = aPort();
	room.addContent(page.port, frameId);
	const list = (tiles: readonly Tile[]) =>
		page.say({
			type: "tiles/listed",
			meeting: "meet.example/abc",
			tiles,
			ignored: NO_IGNORED_VIDEOS,
			check: aPageCheck(),
		});
	list(tiles);
	return {
		...page,
		list,
		answer(tileId: string, requestId = 1) {
			nowMs += 50;
			const picture = new FakePicture();
			const area = areaOfPart(partAsked(page.sent.at(-1)), 640, 360);
			const sizes = { sourceWidthPx: 640, sourceHeightPx: 360, area };
			const frame = { type: "captured", tileId, picture, ...sizes };
			page.say({
				type: "frames/answered",
				requestId,
				heldMs: 50,
				frames: [{ ...frame, ageMs: 30, captureMs: 10 }],
			});
			return picture;
		},
	};
}

/** The tile that a request asks for first. */
function partAsked(message: unknown): NormalisedBox | null {
	const said = parseFromOffscreen(message);
	if (said?.type !== "frames/requested") throw new Error("Nothing was asked.");
	return said.tiles[0]?.part ?? null;
}

const ana = aTile({ tileId: "ana", name: "Ana" });
const bo = aTile({ tileId: "bo", name: "Bo" });

describe("asking", () => {
	test("goes to each page frame for its own live tiles", () => {
		const { room } = anOpenRoom();
		const first = join(room, 0, [ana, { ...bo, video: "camera-off" }]);
		const second = join(room, 3, [bo]);
		room.ask(nowMs);
		expect(first.sent).toMatchObject([{ tiles: [{ tileId: "ana" }] }]);
		expect(second.sent).toMatchObject([{ tiles: [{ tileId: "bo" }] }]);
	});

	test("is for the whole picture at first, then for the face, and for the whole again every five seconds", async () => {
		const { room, worked } = anOpenRoom();
		const page = join(room, 0, [ana]);
		for (let requestId = 1; requestId <= 12; requestId++) {
			room.ask(nowMs);
			page.answer("ana", requestId);
			await worked();
			nowMs += 450;
		}
		const parts = page.sent.map((message) => partAsked(message) === null);
		expect(parts).toEqual([true, ...Array(10).fill(false), true]);
	});

	test("leaves out people whom only the tab's picture shows while there is none, and reports the need", () => {
		const { room } = anOpenRoom();
		const page = join(room, 0, [{ ...ana, fromTab: "canvas" }, bo]);
		room.ask(nowMs);
		expect(page.sent).toMatchObject([{ tiles: [{ tileId: "bo" }] }]);
		const { participants, access } = room.summary(nowMs);
		expect(participants[0]?.state).toBe("cant-tell");
		expect(access.tabPicture).toMatchObject({ people: 1, state: "wanted" });
	});

	test("is for the user's own picture alone as soon as they want only that, until they want more", () => {
		const { room } = anOpenRoom();
		const me = aTile({ tileId: "me", name: "Me", isSelf: true });
		const page = join(room, 0, [me, ana]);
		const states = () =>
			room.summary(nowMs).participants.map(({ state }) => state);
		room.changePreferences({ ...DEFAULT_PREFERENCES, onlySelf: true });
		room.ask(nowMs);
		expect(page.sent.at(-1)).toMatchObject({ tiles: [{ tileId: "me" }] });
		expect(states()).toEqual(["cant-tell", "excluded"]);
		room.changePreferences(DEFAULT_PREFERENCES);
		expect(states()).not.toContain("excluded");
	});

	test("waits until a frame could be analysed", () => {
		const { room } = anOpenRoom({ canLook: false });
		const page = join(room, 0, [ana]);
		room.ask(nowMs);
		expect(page.sent).toEqual([]);
	});
});

describe("time", () => {
	/** Looks at Ana, who faces the call, every second. */
	async function facingFor(seconds: number) {
		const { room, worked } = anOpenRoom();
		const page = join(room, 0, [ana]);
		const read = async (count: number) => {
			for (let i = 0; i < count; i++) {
				const before = page.sent.length;
				room.ask(nowMs);
				// Somebody who is calm is looked at less often.
				if (page.sent.length > before) page.answer("ana", page.sent.length);
				await worked();
				nowMs += 950;
			}
		};
		await read(seconds);
		return { room, read };
	}

	test("without an answer is nobody's: a page that hangs leaves nobody readable", async () => {
		const { room } = await facingFor(20);
		expect(room.summary(nowMs)).toMatchObject({
			attention: { total: 1, readable: 1 },
			participants: [{ state: "facing" }],
		});
		nowMs += 14_000;
		expect(room.summary(nowMs)).toMatchObject({
			attention: { total: 1, readable: 0 },
			participants: [{ state: "cant-tell" }],
		});
	});

	test("asleep is a gap, and what is seen after it has begun after it", async () => {
		const { room, read } = await facingFor(20);
		const asleepAtMs = nowMs;
		nowMs += 600_000;
		const awakeAtMs = nowMs;
		await read(30);
		const [person] = room.summary(nowMs).participants;
		expect(person?.state).toBe("facing");
		expect(person?.stateSinceMs).toBeGreaterThanOrEqual(awakeAtMs);
		const asleep = person?.trace.filter(
			({ startMs }) =>
				startMs > asleepAtMs + 5_000 && startMs < awakeAtMs - 5_000,
		);
		expect(
			asleep?.filter(
				({ toward, elsewhere, away }) => toward + elsewhere + away > 0,
			),
		).toEqual([]);
		expect(person?.attention.readableShare).toBeLessThan(1);
	});
});

describe("a picture", () => {
	test("is analysed and closed, and shows in the summary as the person's state", async () => {
		const { room, analysed, worked } = anOpenRoom();
		const page = join(room, 0, [ana]);
		room.ask(nowMs);
		const picture = page.answer("ana");
		await worked();
		expect(picture.timesClosed).toBe(1);
		expect(analysed).toHaveBeenCalledTimes(1);
		const { participants, frames, latencyMs } = room.summary(nowMs);
		expect(participants).toMatchObject([
			{ id: "0:ana", name: "Ana", samples: 1 },
		]);
		expect(frames).toEqual({ asked: 1, received: 1, analysed: 1, dropped: 0 });
		expect(latencyMs).toEqual({ p50: 30, p95: 30 });
	});

	test("has the time of its capture timed apart from its transport", async () => {
		const { room, tools, worked } = anOpenRoom();
		const page = join(room, 0, [ana]);
		room.ask(nowMs);
		page.answer("ana");
		await worked();
		expect(tools.timings.percentiles()).toMatchObject({
			capture: { p50: 10 },
			transport: { p50: 20 },
		});
	});

	test("has the whole time until it is judged, and the judgement alone, timed", async () => {
		const { room, tools, worked } = anOpenRoom();
		const page = join(room, 0, [ana]);
		room.ask(nowMs);
		page.answer("ana");
		await worked();
		const { look, judgement } = tools.timings.percentiles();
		expect(look).toEqual({ p50: 30, p95: 30 });
		expect(judgement).toBeDefined();
	});

	test("is passed on with whether it shows the user, so that only theirs is drawn over", async () => {
		const { room, analysed, worked } = anOpenRoom();
		const page = join(room, 0, [ana, { ...bo, isSelf: true }]);
		room.ask(nowMs);
		page.answer("ana");
		nowMs += 400;
		room.ask(nowMs);
		page.answer("bo", 2);
		await worked();
		const whose = analysed.mock.calls.map(([one, isSelf]) => [
			one.participantId,
			isSelf,
		]);
		expect(whose).toEqual([
			["0:ana", false],
			["0:bo", true],
		]);
	});

	test("that never changes is frozen; the first one after the camera was off is not", async () => {
		const tools = toolsThatFindAFace({ pixels: UNCHANGING });
		const { room, analysed, worked } = anOpenRoom({ tools });
		const page = join(room, 0, [ana]);
		const show = async (requestId: number) => {
			nowMs += 2_000;
			room.ask(nowMs);
			page.answer("ana", requestId);
			await worked();
			return analysed.mock.lastCall?.[0].signal.presence;
		};
		for (const requestId of [1, 2, 3, 4]) await show(requestId);
		expect(await show(5)).toBe("frozen");
		const list = (video: Tile["video"]) =>
			page.say({
				type: "tiles/listed",
				meeting: "meet.example/abc",
				tiles: [{ ...ana, video }],
				ignored: NO_IGNORED_VIDEOS,
				check: aPageCheck(),
			});
		list("camera-off");
		list("live");
		expect(await show(6)).toBe("present");
	});

	test("of somebody who has left meanwhile is closed and changes nothing", async () => {
		const { room, worked } = anOpenRoom();
		const page = join(room, 0, [ana, bo]);
		room.ask(nowMs);
		page.say({
			type: "tiles/listed",
			meeting: "meet.example/abc",
			tiles: [bo],
			ignored: NO_IGNORED_VIDEOS,
			check: aPageCheck(),
		});
		const picture = page.answer("ana");
		await worked();
		expect(picture.timesClosed).toBe(1);
		expect(room.summary(nowMs).participants).toMatchObject([
			{ name: "Bo", samples: 0 },
		]);
	});
});

describe("somebody whom the user excludes", () => {
	const leftOut = (tile: Tile) =>
		aChoice({ key: tile.tileId, pageName: tile.name, isExcluded: true });

	test("is not asked for from that moment on, and counts nowhere", async () => {
		const { room } = anOpenRoom();
		const page = join(room, 0, [ana, bo]);
		room.changeChoices([leftOut(ana)]);
		room.ask(nowMs);
		expect(page.sent).toMatchObject([{ tiles: [{ tileId: "bo" }] }]);
		const { participants, attention } = room.summary(nowMs);
		expect(participants).toMatchObject([
			{ name: "Ana", state: "excluded" },
			{ name: "Bo" },
		]);
		expect(attention.total).toBe(1);
	});

	test("has the picture in flight closed without a look", async () => {
		const { room, analysed, tools, worked } = anOpenRoom();
		const page = join(room, 0, [ana]);
		room.ask(nowMs);
		room.changeChoices([leftOut(ana)]);
		const picture = page.answer("ana");
		await worked();
		expect(picture.timesClosed).toBe(1);
		expect(analysed).not.toHaveBeenCalled();
		expect(tools.resources.counts()).toMatchObject({ picture: 0, batch: 0 });
	});

	test("keeps nothing of what was read before, and is learnt from the start when included again", async () => {
		const { room, worked } = anOpenRoom();
		const page = join(room, 0, [ana]);
		room.ask(nowMs);
		page.answer("ana");
		await worked();
		room.changeChoices([leftOut(ana)]);
		expect(room.histories()).toMatchObject([{ samples: 0, trace: [] }]);
		room.changeChoices([]);
		nowMs += 2_000;
		room.ask(nowMs);
		expect(page.sent).toHaveLength(2);
		expect(room.summary(nowMs).participants).toMatchObject([{ samples: 0 }]);
	});

	test("is never asked for if the choice was known before they came", () => {
		const { room } = anOpenRoom();
		room.changeChoices([leftOut(ana)]);
		const page = join(room, 0, [ana]);
		room.ask(nowMs);
		expect(page.sent).toEqual([]);
	});
});

test("somebody who is renamed keeps their past", async () => {
	const { room, worked } = anOpenRoom();
	const page = join(room, 0, [ana]);
	room.ask(nowMs);
	page.answer("ana");
	await worked();
	room.changeChoices([aChoice({ key: "ana", pageName: "Ana", name: "A." })]);
	expect(room.summary(nowMs).participants).toMatchObject([
		{ name: "A.", samples: 1, choice: { pageName: "Ana", name: "A." } },
	]);
});

test("the page check covers all page frames together", () => {
	const { room } = anOpenRoom();
	expect(room.summary(nowMs).check).toBeNull();
	join(room, 0, [ana]);
	const second = join(room, 3, [bo]);
	expect(room.summary(nowMs).check).toEqual(aPageCheck());
	second.end();
	expect(room.summary(nowMs).check).toEqual(aPageCheck());
});

describe("people", () => {
	test("of several page frames are told apart even if their tiles have the same id", () => {
		const { room } = anOpenRoom();
		join(room, 0, [ana]);
		join(room, 3, [ana]);
		const { participants, connectedPageFrames } = room.summary(nowMs);
		expect(participants.map(({ id }) => id)).toEqual(["0:ana", "3:ana"]);
		expect(connectedPageFrames).toBe(2);
	});

	test("leave with their page frame, and their past is kept", () => {
		const { room } = anOpenRoom();
		const page = join(room, 0, [ana]);
		page.end();
		expect(room.summary(nowMs)).toMatchObject({
			participants: [],
			connectedPageFrames: 0,
			silentSinceMs: nowMs,
			unansweredSinceMs: null,
		});
		expect(room.histories()).toMatchObject([{ id: "0:ana", name: "Ana" }]);
	});
});

describe("a page that is reloaded", () => {
	test("replaces its old script's link, and the old one's end does not end the new one", () => {
		const { room } = anOpenRoom();
		const old = join(room, 0, [ana]);
		join(room, 0, [bo]);
		expect(old.port.close).toHaveBeenCalled();
		old.end();
		const { participants, connectedPageFrames } = room.summary(nowMs);
		expect(participants).toMatchObject([{ name: "Bo" }]);
		expect(connectedPageFrames).toBe(1);
	});

	test("keeps its earlier counts, and pictures then in flight count as dropped", async () => {
		const { room, worked } = anOpenRoom();
		const old = join(room, 0, [ana, bo]);
		room.ask(nowMs);
		old.end();
		const page = join(room, 0, [ana]);
		room.ask(nowMs);
		page.answer("ana");
		await worked();
		expect(room.summary(nowMs).frames).toEqual({
			asked: 3,
			received: 1,
			analysed: 1,
			dropped: 2,
		});
	});
});

describe("silence", () => {
	test("lasts from the start, or the last page's end, until a page connects", () => {
		const { room } = anOpenRoom();
		expect(room.summary(nowMs).silentSinceMs).toBe(1_000);
		const first = join(room, 0, [ana]);
		const second = join(room, 3, [bo]);
		expect(room.summary(nowMs).silentSinceMs).toBeNull();
		first.end();
		expect(room.summary(nowMs).silentSinceMs).toBeNull();
		nowMs = 9_000;
		second.end();
		expect(room.summary(nowMs).silentSinceMs).toBe(9_000);
	});
});

test("a page that cannot be searched keeps its people, and the failure ends with the next list", () => {
	const { room } = anOpenRoom();
	const page = join(room, 0, [ana]);
	const failure = failureOf("page-search-failed");
	page.say({ type: "page/search-failed", failure });
	expect(room.summary(nowMs)).toMatchObject({
		participants: [{ name: "Ana" }],
		pageFailure: failure,
	});
	page.list([ana, bo]);
	expect(room.summary(nowMs)).toMatchObject({
		participants: [{ name: "Ana" }, { name: "Bo" }],
		pageFailure: null,
	});
});

test("closing the room closes every link", () => {
	const { room } = anOpenRoom();
	const pages = [join(room, 0, [ana]), join(room, 3, [bo])];
	room.close();
	for (const { port } of pages) expect(port.closed.aborted).toBe(true);
});

describe("what goes wrong with a page", () => {
	/** Two tabs' rooms that share the nets. */
	function twoRooms(overrides: Parameters<typeof toolsThatFindAFace>[0] = {}) {
		const tools = toolsThatFindAFace(overrides);
		const [bad, good] = [anOpenRoom({ tools }), anOpenRoom({ tools })];
		const problems = () =>
			[bad, good].map(({ room }) =>
				room.summary(nowMs).status.problems.map(({ code }) => code),
			);
		return { bad, good, tools, problems };
	}

	test("such as malformed messages, is told in its own tab only", () => {
		const { bad, good, tools, problems } = twoRooms();
		const page = join(bad.room, 0, [ana]);
		join(good.room, 0, [ana]);
		for (let i = 0; i < 5; i++) page.say({ type: "frames/answered" });
		expect(problems()).toEqual([["message-malformed"], []]);
		expect(bad.room.summary(nowMs).status.phase).toBe("degraded");
		expect(tools.noted).toEqual([]);
	});

	test("such as pictures that cannot be read, is told in its own tab only", async () => {
		const { bad, tools, problems } = twoRooms({
			pixels: {
				read() {
					throw new Error("detached");
				},
			},
		});
		const page = join(bad.room, 0, [ana]);
		for (let i = 1; i <= 5; i++) {
			nowMs += 1_000;
			bad.room.ask(nowMs);
			page.answer("ana", i);
			await bad.worked();
		}
		expect(problems()).toEqual([["frame-unreadable"], []]);
		expect(tools.noted).toEqual([]);
	});
});

test("a tab connects only so many page frames", () => {
	const { room } = anOpenRoom();
	const pages = Array.from({ length: 40 }, (_, frameId) =>
		join(room, frameId, [ana]),
	);
	const open = pages.filter(({ port }) => !port.closed.aborted);
	expect(open).toHaveLength(32);
	expect(room.summary(nowMs).connectedPageFrames).toBe(32);
});

describe("nothing is left open", () => {
	const NOTHING = { picture: 0, batch: 0, tileMemory: 0 };

	test("when a batch fails before its pictures are read", async () => {
		const looks = lookSchedule(
			() => "balanced",
			() => nowMs,
		);
		const intervalMs = vi.fn(() => 350);
		const { room, tools, worked } = anOpenRoom({
			looks: {
				...looks,
				join: (people) => ({ ...looks.join(people), intervalMs }),
			},
		});
		const page = join(room, 0, [ana]);
		room.ask(nowMs);
		intervalMs.mockImplementationOnce(() => {
			throw new Error("no plan");
		});
		const picture = page.answer("ana");
		await worked();
		expect(picture.timesClosed).toBe(1);
		expect(tools.resources.counts()).toMatchObject(NOTHING);
	});

	test("when a picture cannot be read, or both face nets fail", async () => {
		const unreadable = {
			read() {
				throw new Error("detached");
			},
		};
		const nets = { mesh: aBrokenNet(), detector: aBrokenNet() };
		for (const [tools, isForAllTabs] of [
			[toolsThatFindAFace({ pixels: unreadable }), false],
			[toolsThatFindAFace(nets), true],
		] as const) {
			const { room, worked } = anOpenRoom({ tools });
			const page = join(room, 0, [ana]);
			room.ask(nowMs);
			expect(page.answer("ana").timesClosed).toBe(1);
			await worked();
			page.end();
			expect(tools.resources.counts()).toMatchObject(NOTHING);
			expect(tools.noted.length > 0).toBe(isForAllTabs);
		}
	});

	test("when somebody leaves while their picture is analysed", async () => {
		const { room, tools, worked } = anOpenRoom();
		const page = join(room, 0, [ana]);
		room.ask(nowMs);
		page.answer("ana");
		expect(tools.resources.counts()).toMatchObject({ picture: 0, batch: 1 });
		page.say({
			type: "tiles/listed",
			meeting: "meet.example/abc",
			tiles: [],
			ignored: NO_IGNORED_VIDEOS,
			check: aPageCheck(),
		});
		await worked();
		expect(tools.resources.counts()).toMatchObject(NOTHING);
	});

	test("when the tab ends, whatever was in progress", async () => {
		const { room, tools, worked } = anOpenRoom();
		const page = join(room, 0, [ana, bo]);
		room.ask(nowMs);
		page.answer("ana");
		await worked();
		expect(tools.resources.counts()).toMatchObject({ tileMemory: 1 });
		nowMs += 400;
		room.ask(nowMs);
		page.answer("bo", 2);
		room.close();
		await worked();
		expect(tools.resources.counts()).toMatchObject(NOTHING);
	});
});

test("labels go to each page frame for its own people", () => {
	const { room } = anOpenRoom();
	const first = join(room, 0, [{ ...ana, video: "camera-off" }]);
	const second = join(room, 3, [bo]);
	room.label(room.summary(nowMs));
	room.label(null);
	const said = (tileId: string, state: string) => [
		{ type: "labels/shown", labels: [{ tileId, state }] },
		{ type: "labels/shown", labels: null },
	];
	expect(first.sent).toEqual(said("ana", "camera-off"));
	expect(second.sent).toEqual(said("bo", "cant-tell"));
});
