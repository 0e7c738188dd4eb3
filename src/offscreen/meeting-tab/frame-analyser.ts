import {
	failureOf,
	type PipelineFailure,
} from "../../core/base/pipeline-failure.ts";
import { participantId } from "../../core/page/participant-id.ts";
import type { ParticipantSignal } from "../../core/participant/participant-signal.ts";
import type { SeenPeople } from "../../core/room/tile-group.ts";
import { expressionsDue } from "../../core/schedule/expressions-due.ts";
import type { LiveParticipant } from "../../core/schedule/live-participants.ts";
import { analyseFrames } from "../analysis/analyse-frames.ts";
import type { Engine } from "../analysis/engine.ts";
import type { Look } from "../analysis/look.ts";
import {
	closeUnwanted,
	transferFrames,
} from "../content-link/close-pictures.ts";
import type { ReceivedFrame } from "../content-link/received-frame.ts";
import type { LookFigures } from "../diagnostics/look-figures.ts";
import { countLooks } from "./count-looks.ts";
import type { TabLooks } from "./look-schedule.ts";
import { seenPeople } from "./seen-people.ts";
import { framesToAnalyse, type TileMemories } from "./tile-memories.ts";

/** Analyses a tab's frames batch by batch, and passes each signal to the room. */
export interface FrameAnalyser {
	/** Takes ownership of a batch's frames, and closes their pictures. */
	take(frameId: number, frames: readonly ReceivedFrame[]): void;
	/** How many received batches are not fully analysed yet. */
	batchesUnderWay(): number;
}

/** The room whose frames are analysed. */
export interface AnalysedRoom {
	people(): readonly LiveParticipant[];
	isExcluded(participantId: string): boolean;
	isAudience(): boolean;
	observe(signal: ParticipantSignal): void;
	observeGroup(participantId: string, seen: SeenPeople): void;
	/** Called when a batch has arrived and when one is finished: the next may be requested. */
	batchChanged(): void;
}

export interface FrameAnalyserParts {
	readonly engine: Engine;
	readonly nowMs: () => number;
	/** Whether the user's own picture is open with our drawing over it; if so, each of its pictures is analysed. */
	readonly isSelfOverlayOpen: () => boolean;
	readonly analysed: (look: Readonly<Look>, isSelf: boolean) => void;
	/** Turns pictures into looks; by the nets unless a simulation does it. */
	readonly analyse?: typeof analyseFrames;
	readonly failed: (failure: PipelineFailure) => void;
	readonly looks: TabLooks;
	readonly memories: TileMemories;
	readonly figures: LookFigures;
}

/** More page frames than any meeting has send their batches at the same time. */
const MAX_WAITING = 32;

export function frameAnalyser(
	room: AnalysedRoom,
	parts: FrameAnalyserParts,
): FrameAnalyser {
	const { nowMs, looks, memories, figures } = parts;
	const { analyse: analyseBatch = analyseFrames } = parts;
	const { timings, resources } = parts.engine.tools;
	let inFlight = 0;

	async function analyse(
		frameId: number,
		frames: readonly ReceivedFrame[],
	): Promise<void> {
		const wanted = closeUnwanted(frames, resources, ({ tileId }) =>
			room.isExcluded(participantId(frameId, tileId)),
		);
		const owned = transferFrames(wanted, resources, () =>
			ownedBy(frameId, wanted),
		);
		const startMs = nowMs();
		const looked = await analyseBatch(owned, parts.engine, parts.failed);
		const there = new Map(room.people().map((one) => [one.participantId, one]));
		for (const look of looked) keep(look, there.get(look.participantId));
		const captureMs = frames.reduce((sum, one) => sum + one.captureMs, 0);
		looks.done(countLooks(looked), nowMs() - startMs, {
			pictures: frames.length,
			tookMs: captureMs,
		});
	}

	function ownedBy(frameId: number, frames: readonly ReceivedFrame[]) {
		const live = room.people().filter((one) => one.frameId === frameId);
		const due = expressionsDue(
			frames,
			live,
			parts.isSelfOverlayOpen(),
			looks.intervalMs,
		);
		return framesToAnalyse(frameId, frames, memories, {
			expressionsDue: due,
			isAudience: room.isAudience(),
		});
	}

	/** @param person the look's participant; undefined if they have left meanwhile */
	function keep(
		look: Readonly<Look>,
		person: LiveParticipant | undefined,
	): void {
		const { participantId, frame, memory, signal } = look;
		if (person) memories.keep(participantId, memory);
		const seen = seenPeople(look);
		if (seen)
			timings.time("judgement", () => room.observeGroup(participantId, seen));
		if (signal) timings.time("judgement", () => room.observe(signal));
		figures.looked(frame);
		parts.analysed(look, person?.isSelf ?? false);
	}

	return {
		take(frameId, frames) {
			if (inFlight >= MAX_WAITING) {
				closeUnwanted(frames, resources, () => true);
				return;
			}
			figures.received(frames);
			inFlight++;
			resources.opened("batch");
			looks
				.takeTurn(() => analyse(frameId, frames))
				.catch((cause) => parts.failed(failureOf("internal-error", cause)))
				.finally(() => {
					inFlight--;
					resources.closed("batch");
					room.batchChanged();
				});
			room.batchChanged();
		},
		batchesUnderWay: () => inFlight,
	};
}
