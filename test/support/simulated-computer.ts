import { vi } from "vitest";
import { parseFromOffscreen } from "../../src/contract/tile-port.ts";
import type { ProviderName } from "../../src/core/base/engine-status.ts";
import {
	DEFAULT_PREFERENCES,
	type Pace,
} from "../../src/core/base/preferences.ts";
import { isDetectionDue } from "../../src/core/face/followed-face.ts";
import { closePicture } from "../../src/core/picture/frame.ts";
import { followTileMotion } from "../../src/core/picture/tile-motion.ts";
import type { PaceSummary } from "../../src/core/room/room-summary.ts";
import type { LookCostsMs } from "../../src/core/schedule/cost-estimate.ts";
import type { SamplingReason } from "../../src/core/schedule/desired-interval.ts";
import type { LiveParticipant } from "../../src/core/schedule/live-participants.ts";
import type { FrameToAnalyse } from "../../src/offscreen/analysis/analyse-frames.ts";
import { type Look, newLook } from "../../src/offscreen/analysis/look.ts";
import { countLooks } from "../../src/offscreen/meeting-tab/count-looks.ts";
import {
	type LookSchedule,
	lookSchedule,
} from "../../src/offscreen/meeting-tab/look-schedule.ts";
import { tabPicture } from "../../src/offscreen/meeting-tab/tab-picture.ts";
import {
	openTabRoom,
	type TabRoom,
} from "../../src/offscreen/meeting-tab/tab-room.ts";
import { aPageCheck } from "./a-page-check.ts";
import { aTile } from "./builders.ts";
import { anEngine } from "./fake-engine.ts";
import { lookTools } from "./fake-look-tools.ts";
import { aCapturedFrame, FakePicture } from "./fake-picture.ts";
import { aPort } from "./fake-port.ts";
import { NO_IGNORED_VIDEOS } from "./no-ignored-videos.ts";
import { NOBODY_BEFORE } from "./nobody-before.ts";
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
	/** How long pages take to hand out a picture, whoever it shows; each person's own time if left out. */
	captureMsAt?(atMs: number): number;
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
/** The same interval as in tab-reader.ts. */
const ASK_EVERY_MS = 40;
const TRANSPORT_MS = 15;

/** Simulates only pages, pictures, nets and time. The rooms, their requests, the schedule, the cost estimates and the people's tracks are the extension's own. */
export async function simulate(
	tabs: readonly (readonly SimulatedPerson[])[],
	computer: SimulatedComputer,
	pace: Pace,
	seconds: number,
	seed = 1,
): Promise<SimulatedRun> {
	vi.stubGlobal("ImageBitmap", FakePicture);
	const random = seededRandom(seed);
	const time = simulatedTime();
	const schedule = lookSchedule(
		() => pace,
		time.nowMs,
		() => time.until(time.nowMs()),
	);
	const looks: SimulatedLook[] = [];
	const busy: { fromMs: number; toMs: number }[] = [];
	const said: PaceSummary[] = [];

	/** The thread is at work for as long as this takes. */
	async function work(looked: readonly Look[]): Promise<void> {
		const { costs, perBatchMs, cores } = computer;
		const { followed, detecting, expression } = countLooks(looked);
		const costMs =
			perBatchMs +
			followed * costs.followed +
			detecting * costs.detecting +
			expression * costs.expression;
		const slowness = computer.slownessAt(time.nowMs()) * (cores === 1 ? 2 : 1);
		const fromMs = time.nowMs();
		const toMs = fromMs + costMs * slowness * (0.8 + 0.4 * random());
		busy.push({ fromMs, toMs });
		// On the processor, a net holds the thread, so answers and timers wait for its end.
		if (computer.provider === "wasm") time.hold(toMs);
		else await time.until(toMs);
	}

	const rooms = tabs.map((people, tab) =>
		openTab(people, {
			time,
			schedule,
			provider: computer.provider,
			captureMsAt: (atMs) => computer.captureMsAt?.(atMs),
			work,
			looked: (look) => looks.push({ tab, ...look }),
		}),
	);
	time.repeat(ASK_EVERY_MS, () => {
		for (const room of rooms) room.ask(time.nowMs());
	});
	time.repeat(1_000, () => {
		const [first] = rooms;
		if (first) said.push(first.summary(time.nowMs()).pace);
	});
	await time.passTo(seconds * 1_000);
	for (const room of rooms) room.close();
	return { looks, busy, said };
}

type SimulatedTime = ReturnType<typeof simulatedTime>;

/** Time that passes from one thing that is to happen to the next. */
function simulatedTime() {
	let nowMs = 0;
	/** In the order of time. */
	const agenda: { readonly atMs: number; happen(): void }[] = [];
	function at(atMs: number, happen: () => void): void {
		const before = agenda.findLastIndex((one) => one.atMs <= atMs);
		agenda.splice(before + 1, 0, { atMs, happen });
	}
	function repeat(everyMs: number, happen: () => void): void {
		at(nowMs, function again() {
			happen();
			at(nowMs + everyMs, again);
		});
	}
	return {
		nowMs: () => nowMs,
		/** Time passes at once; whatever was to happen until then happens late. */
		hold(untilMs: number) {
			nowMs = Math.max(nowMs, untilMs);
		},
		at,
		repeat,
		until: (atMs: number) => new Promise<void>((resolve) => at(atMs, resolve)),
		async passTo(endMs: number): Promise<void> {
			for (;;) {
				const next = agenda.shift();
				if (!next || next.atMs >= endMs) return;
				nowMs = Math.max(nowMs, next.atMs);
				next.happen();
				// Whatever waits for it goes on before the next thing happens.
				await new Promise((resolve) => setImmediate(resolve));
			}
		},
	};
}

interface SimulatedTab {
	readonly time: SimulatedTime;
	readonly schedule: LookSchedule;
	readonly provider: ProviderName;
	readonly captureMsAt: (atMs: number) => number | undefined;
	readonly work: (looked: readonly Look[]) => Promise<void>;
	readonly looked: (look: Omit<SimulatedLook, "tab">) => void;
}

/** The room of one tab, whose page answers each request a moment later. */
function openTab(
	people: readonly SimulatedPerson[],
	{ time, schedule, provider, captureMsAt, work, looked }: SimulatedTab,
): TabRoom {
	const byId = new Map(people.map((one) => [one.id, one]));
	const tools = lookTools();
	const engine = anEngine({ tools });
	const status = {
		...engine.status(),
		provider: { name: provider, reason: { kind: "no-adapter" } },
	} as const;
	let live: () => readonly LiveParticipant[] = () => [];
	const room = openTabRoom(7, NOBODY_BEFORE, {
		engine: { ...engine, status: () => status },
		nowMs: time.nowMs,
		isSelfOverlayOpen: () => false,
		looks: {
			...schedule,
			join(everybody) {
				live = everybody;
				return schedule.join(everybody);
			},
		},
		analysed() {},
		analyse,
		picture: tabPicture({
			readTab: async () => {},
			nowMs: time.nowMs,
			resources: tools.resources,
		}),
		chosen: {
			preferences: () => DEFAULT_PREFERENCES,
			context: () => null,
			labelMessages: () => null,
			forPeople: () => [],
		},
	});

	async function analyse(frames: readonly FrameToAnalyse[]) {
		const wanted = new Map(live().map((one) => [one.participantId, one]));
		const batch = frames.flatMap((frame) => {
			closePicture(frame.frame.picture);
			const person = byId.get(frame.frame.tileId);
			return person ? [lookAt(person, frame)] : [];
		});
		tools.resources.closed("picture", frames.length);
		await work(batch);
		for (const { participantId, frame, expression } of batch) {
			const one = wanted.get(participantId);
			looked({
				id: frame.tileId,
				atMs: frame.capturedAtMs,
				doneAtMs: time.nowMs(),
				reason: one?.reason ?? "unsettled",
				desiredMs: one?.desiredMs ?? 0,
				readsExpression: expression !== null,
			});
		}
		return batch;
	}

	const page = aPort({
		post(message) {
			const asked = parseFromOffscreen(message);
			if (asked?.type !== "frames/requested") return;
			const { requestId, tiles } = asked;
			const atMs = time.nowMs() + TRANSPORT_MS;
			const frames = tiles.map(({ tileId }) => ({
				...aCapturedFrame(tileId),
				ageMs: 0,
				captureMs: captureMsAt(atMs) ?? byId.get(tileId)?.captureMs ?? 0,
			}));
			const heldMs = TRANSPORT_MS;
			time.at(atMs, () =>
				page.say({ type: "frames/answered", requestId, heldMs, frames }),
			);
		},
	});
	room.addContent(page.port, 0);
	for (const joinsAtMs of new Set(people.map((one) => one.joinsAtMs)))
		time.at(joinsAtMs, () => {
			const there = people.filter((one) => one.joinsAtMs <= joinsAtMs);
			page.say({
				type: "tiles/listed",
				meeting: "meet.example/abc",
				tiles: there.map(({ id }) =>
					aTile({ tileId: id, streamKey: id, name: id }),
				),
				ignored: NO_IGNORED_VIDEOS,
				check: aPageCheck(),
			});
		});
	return room;
}

/** What the nets would make of a frame of this person. */
function lookAt(
	person: SimulatedPerson,
	{ participantId, frame, memory, isExpressionDue }: FrameToAnalyse,
): Look {
	const { picture: _, ...metadata } = frame;
	const { capturedAtMs } = metadata;
	const needsDetection = isDetectionDue(memory.followed, capturedAtMs);
	const thumbnail = person.pictureAt(capturedAtMs, needsDetection);
	const motion = followTileMotion(
		memory.motion ?? null,
		thumbnail,
		capturedAtMs,
	);
	const seen = person.lookAt(capturedAtMs);
	const expression = isExpressionDue ? seen.expression : null;
	const detectedAtMs = needsDetection
		? capturedAtMs
		: (memory.followed?.detectedAtMs ?? capturedAtMs);
	const followed = seen.headPose && {
		...A_FOLLOWED_FACE,
		isFrontal: true,
		seenAtMs: capturedAtMs,
		detectedAtMs,
	};
	const pixels = { rgba: new Uint8ClampedArray(), widthPx: 0, heightPx: 0 };
	return {
		...newLook({
			participantId,
			frame: metadata,
			pixels,
			isExpressionDue,
			memory: { ...memory, followed, motion },
		}),
		needsDetection,
		expression,
		signal: { ...seen, expression },
	};
}
