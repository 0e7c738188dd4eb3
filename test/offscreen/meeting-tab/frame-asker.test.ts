import { describe, expect, test, vi } from "vitest";
import type { PicturedTile } from "../../../src/offscreen/content-link/content-link.ts";
import { documentResources } from "../../../src/offscreen/diagnostics/document-resources.ts";
import { frameAsker } from "../../../src/offscreen/meeting-tab/frame-asker.ts";
import { tileMemories } from "../../../src/offscreen/meeting-tab/tile-memories.ts";
import { aLiveParticipant } from "../../support/builders.ts";
import { anEngine } from "../../support/fake-engine.ts";

const PEOPLE = [
	aLiveParticipant({ participantId: "0:ana", frameId: 0, tileId: "ana" }),
	aLiveParticipant({ participantId: "3:bo", frameId: 3, tileId: "bo" }),
	aLiveParticipant({
		participantId: "0:me",
		frameId: 0,
		tileId: "me",
		isSelf: true,
	}),
];

function asking({
	canLook = true,
	isSelfOverlayOpen = false,
	batchesUnderWay = 0,
	mayAsk = true,
	restsUntilMs = 0,
} = {}) {
	const asked: [frameId: number, tiles: readonly PicturedTile[]][] = [];
	const aLink = (frameId: number) => ({
		frameId,
		ask(tiles: readonly PicturedTile[]) {
			asked.push([frameId, tiles]);
		},
		restsUntilMs: () => restsUntilMs,
		label() {},
		speak() {},
		readChat() {},
		counts: () => ({ asked: 0, received: 0, dropped: 0 }),
		unansweredSinceMs: () => null,
		close() {},
	});
	const batchPlan = vi.fn(() => ({ size: 4, everyMs: 80 }));
	const links = [
		aLink(0),
		aLink(3),
		{ ...aLink(5), restsUntilMs: () => 1_080 },
	];
	const ask = frameAsker({
		engine: anEngine({ canLook }),
		people: {
			live: () => PEOPLE,
			memories: tileMemories(documentResources()),
		},
		links: { all: () => links },
		looks: {
			takeTurn: (work) => work(),
			done() {},
			mayAsk: () => mayAsk,
			intervalMs: () => 350,
			batchPlan,
			summary: vi.fn(),
			leave() {},
		},
		isSelfOverlayOpen: () => isSelfOverlayOpen,
		batchesUnderWay: () => batchesUnderWay,
	});
	ask(1_000);
	return { asked, batchPlan, ask };
}

describe("asking for pictures", () => {
	test("asks each page frame for its own people, with each one's interval", () => {
		const { asked, batchPlan } = asking();
		expect(
			asked.map(([frameId, tiles]) => [
				frameId,
				tiles.map(({ tileId, intervalMs }) => [tileId, intervalMs]),
			]),
		).toEqual([
			[
				0,
				[
					["ana", 350],
					["me", 350],
				],
			],
			[3, [["bo", 350]]],
			[5, []],
		]);
		expect(batchPlan).toHaveBeenCalledExactlyOnceWith("wasm", 3);
	});

	test("wants every picture of the user while their own picture is open", () => {
		const { asked } = asking({ isSelfOverlayOpen: true });
		const tiles = asked.flatMap(([, all]) => all);
		expect(
			tiles.filter(({ needsEveryPicture }) => needsEveryPicture),
		).toMatchObject([{ tileId: "me", intervalMs: 0 }]);
	});

	test("asks for nothing while the tab rests", () => {
		expect(asking({ mayAsk: false }).asked).toEqual([]);
	});

	test("continues while one batch is analysed, and waits while two are", () => {
		expect(asking({ batchesUnderWay: 1 }).asked).toHaveLength(3);
		expect(asking({ batchesUnderWay: 2 }).asked).toEqual([]);
	});

	test("does not work out who is due while no page frame can be asked", () => {
		const { asked, batchPlan, ask } = asking({ restsUntilMs: 1_080 });
		ask(1_079);
		expect(asked).toEqual([]);
		expect(batchPlan).not.toHaveBeenCalled();
		ask(1_080);
		expect(asked).toHaveLength(3);
	});

	test("does not wait where one page frame can be asked", () => {
		const { asked, ask } = asking();
		ask(1_030);
		expect(asked).toHaveLength(6);
	});

	test("waits until a frame could be analysed", () => {
		expect(asking({ canLook: false }).asked).toEqual([]);
	});
});
