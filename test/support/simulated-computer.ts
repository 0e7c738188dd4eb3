import type { ProviderName } from "../../src/core/base/engine-status.ts";
import type { Pace } from "../../src/core/base/preferences.ts";
import { isDetectionDue } from "../../src/core/face/followed-face.ts";
import {
	EMPTY_TILE_MEMORY,
	type TileMemory,
} from "../../src/core/face/tile-memory.ts";
import { followTileMotion } from "../../src/core/picture/tile-motion.ts";
import {
	emptyRoom,
	listTiles,
	observe,
	participantId,
} from "../../src/core/room/room.ts";
import type { PaceSummary } from "../../src/core/room/room-summary.ts";
import type {
	LookCostsMs,
	LookCounts,
} from "../../src/core/schedule/cost-estimate.ts";
import type { SamplingReason } from "../../src/core/schedule/desired-interval.ts";
import { expressionsDue } from "../../src/core/schedule/expressions-due.ts";
import { liveParticipants } from "../../src/core/schedule/live-participants.ts";
import { frameRequests } from "../../src/offscreen/content-link/frame-requests.ts";
import { lookSchedule } from "../../src/offscreen/meeting-tab/look-schedule.ts";
import { aChosenTile } from "./builders.ts";
import { NO_IGNORED_VIDEOS } from "./no-ignored-videos.ts";
import { seededRandom } from "./seeded-random.ts";
import type { SimulatedPerson } from "./simulated-person.ts";

/** A computer with given costs of looks; its time is simulated. */
export interface SimulatedComputer {
	readonly provider: ProviderName;
	readonly costs: LookCostsMs;
	/** Fixed cost of each batch. */
	readonly perBatchMs: number;
	/** On a computer with one core, the meeting itself takes half of it. */
	readonly cores: number;
	/** Factor by which the computer is slower than usual; 1 at its usual speed. */
	slownessAt(atMs: number): number;
}

export interface SimulatedLook {
	readonly tab: number;
	readonly id: string;
	readonly atMs: number;
	readonly doneAtMs: number;
	/** The reason for the look, and the desired interval since the previous look. */
	readonly reason: SamplingReason;
	readonly desiredMs: number;
	readonly readsExpression: boolean;
}

export interface SimulatedRun {
	readonly looks: readonly SimulatedLook[];
	/** The times at which the only thread for looks was busy. */
	readonly busy: readonly { readonly fromMs: number; readonly toMs: number }[];
	/** The summaries for the first tab's popup, once a second. */
	readonly said: readonly PaceSummary[];
}

export const TWO_SERVER_CORES: SimulatedComputer = {
	provider: "wasm",
	costs: { followed: 20, detecting: 32, expression: 6 },
	perBatchMs: 1,
	cores: 2,
	slownessAt: () => 1,
};

export const A_GRAPHICS_CARD: SimulatedComputer = {
	provider: "webgpu",
	costs: { followed: 1.5, detecting: 4, expression: 0.5 },
	perBatchMs: 8,
	cores: 8,
	slownessAt: () => 1,
};

const A_FOLLOWED_FACE = {
	region: { centreX: 160, centreY: 90, sidePx: 100, angleRad: 0 },
	sourceWidthPx: 320,
	sourceHeightPx: 180,
};
const STEP_MS = 10;
const ASK_EVERY_MS = 40;
const TRANSPORT_MS = 15;
/** The same limit as in tab-room.ts. */
const MOST_WAITING = 2;

interface Work {
	readonly tab: Arrival["tab"];
	readonly endMs: number;
	finish(): void;
}

interface Arrival {
	readonly tab: ReturnType<typeof openTab>;
	readonly requestId: number;
	readonly tileIds: readonly string[];
	readonly atMs: number;
}

/** Simulates meetings with the extension's own schedule, requests, cost estimates and tracks of people. */
export function simulate(
	tabs: readonly (readonly SimulatedPerson[])[],
	computer: SimulatedComputer,
	pace: Pace,
	seconds: number,
	seed = 1,
): SimulatedRun {
	const random = seededRandom(seed);
	let nowMs = 0;
	const schedule = lookSchedule(
		() => pace,
		() => nowMs,
	);
	const rooms = tabs.map((people, i) => openTab(people, i, schedule));
	const looks: SimulatedLook[] = [];
	const busy: { fromMs: number; toMs: number }[] = [];
	const said: PaceSummary[] = [];
	let onTheWay: readonly Arrival[] = [];
	const arrived: Arrival[] = [];
	let underWay: Work | null = null;

	function begin({ tab, tileIds, atMs }: Arrival): Work {
		const { batch, finish } = tab.look(tileIds, atMs);
		const { costs, perBatchMs, cores } = computer;
		const work =
			perBatchMs +
			batch.followed * costs.followed +
			batch.detecting * costs.detecting +
			batch.expression * costs.expression;
		const slowness = computer.slownessAt(nowMs) * (cores === 1 ? 2 : 1);
		const tookMs = work * slowness * (0.8 + 0.4 * random());
		const endMs = nowMs + tookMs;
		busy.push({ fromMs: nowMs, toMs: endMs });
		return {
			tab,
			endMs,
			finish: () => looks.push(...finish(tookMs, endMs)),
		};
	}

	function ask(tab: Arrival["tab"]): void {
		const request = tab.ask(nowMs, computer.provider);
		if (!request) return;
		const atMs = nowMs + TRANSPORT_MS;
		onTheWay = [...onTheWay, { tab, ...request, atMs }];
	}

	for (; nowMs < seconds * 1_000; nowMs += STEP_MS) {
		for (const one of onTheWay.filter(({ atMs }) => atMs <= nowMs)) {
			if (one.tab.arrive(one.requestId)) arrived.push(one);
			ask(one.tab);
		}
		onTheWay = onTheWay.filter(({ atMs }) => atMs > nowMs);
		if (underWay && underWay.endMs <= nowMs) {
			underWay.finish();
			ask(underWay.tab);
			underWay = null;
		}
		const next = underWay ? undefined : arrived.shift();
		if (next) underWay = begin(next);
		if (nowMs % ASK_EVERY_MS === 0) for (const tab of rooms) ask(tab);
		const first = nowMs % 1_000 === 0 ? rooms[0] : undefined;
		if (first) said.push(first.summary());
	}
	return { looks, busy, said };
}

/** Does the work of tab-room.ts without pictures and models. */
function openTab(
	people: readonly SimulatedPerson[],
	tab: number,
	schedule: ReturnType<typeof lookSchedule>,
) {
	let room = emptyRoom();
	let listed = 0;
	let waiting = 0;
	const memories = new Map<string, TileMemory>();
	const live = () => liveParticipants(room, memories);
	const looks = schedule.join(live);
	const requests = frameRequests();

	function list(nowMs: number): void {
		const there = people.filter(({ joinsAtMs }) => joinsAtMs <= nowMs);
		if (there.length === listed) return;
		listed = there.length;
		const tiles = there.map(({ id }) =>
			aChosenTile({ tileId: id, streamKey: id, name: id }),
		);
		room = listTiles(room, 0, tiles, NO_IGNORED_VIDEOS, nowMs);
	}

	return {
		ask(nowMs: number, provider: ProviderName) {
			list(nowMs);
			if (waiting >= MOST_WAITING) return null;
			const tiles = live().map((one) => ({
				tileId: one.tileId,
				intervalMs: looks.intervalMs(one),
			}));
			const plan = looks.batchPlan(provider, tiles.length);
			return requests.next(tiles, nowMs, plan);
		},
		arrive(requestId: number): boolean {
			const isAwaited = requests.settle(requestId);
			if (isAwaited) waiting++;
			return isAwaited;
		},
		look(tileIds: readonly string[], atMs: number) {
			const before = live();
			const pictures = tileIds.map((tileId) => ({
				tileId,
				capturedAtMs: atMs,
			}));
			const due = expressionsDue(pictures, before, false, looks.intervalMs);
			const signals = people
				.filter(({ id }) => tileIds.includes(id))
				.map((person) => {
					const signal = person.lookAt(atMs);
					const expression = due.has(person.id) ? signal.expression : null;
					return { person, signal: { ...signal, expression } };
				});
			const followedOf = (tileId: string) =>
				memories.get(participantId(0, tileId))?.followed ?? null;
			const wholeIds = new Set(
				tileIds.filter((id) => isDetectionDue(followedOf(id), atMs)),
			);
			const batch: LookCounts = {
				followed: tileIds.length - wholeIds.size,
				detecting: wholeIds.size,
				expression: signals.filter(({ signal }) => signal.expression).length,
			};
			return {
				batch,
				finish(tookMs: number, doneAtMs: number): readonly SimulatedLook[] {
					waiting--;
					for (const { person, signal } of signals) {
						const id = participantId(0, person.id);
						const isWhole = wholeIds.has(person.id);
						const picture = person.pictureAt(atMs, isWhole);
						const known = memories.get(id)?.motion ?? null;
						const watch = followTileMotion(known, picture, atMs);
						const detectedAtMs = isWhole
							? atMs
							: (followedOf(person.id)?.detectedAtMs ?? atMs);
						const followed = signal.headPose
							? {
									...A_FOLLOWED_FACE,
									isFrontal: true,
									seenAtMs: atMs,
									detectedAtMs,
								}
							: null;
						memories.set(id, { ...EMPTY_TILE_MEMORY, followed, motion: watch });
						room = observe(room, signal);
					}
					looks.done(batch, tookMs);
					return signals.map(({ person, signal }) => {
						const was = before.find(({ tileId }) => tileId === person.id);
						return {
							tab,
							id: person.id,
							atMs,
							doneAtMs,
							reason: was?.reason ?? "unsettled",
							desiredMs: was?.desiredMs ?? 0,
							readsExpression: signal.expression !== null,
						};
					});
				},
			};
		},
		summary: () => looks.summary(),
	};
}
