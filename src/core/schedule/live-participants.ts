import { THRESHOLDS } from "../base/thresholds.ts";
import {
	expressionDueAtMs,
	isExpressionSteady,
} from "../expression/expression-track.ts";
import type { TileMemory } from "../face-group/tile-memory.ts";
import type { ParticipantTrack } from "../participant/participant-track.ts";
import { motionLevelOf, type TileMotion } from "../picture/tile-motion.ts";
import type { RoomState } from "../room/room.ts";
import type { PersonInTile } from "../room/tile-group.ts";
import { type DesiredInterval, desiredInterval } from "./desired-interval.ts";

export interface LiveParticipant extends DesiredInterval {
	readonly participantId: string;
	readonly frameId: number;
	readonly tileId: string;
	readonly streamKey: string;
	readonly isSelf: boolean;
	/** Whether the next look can do without a search for the face. */
	readonly isFollowed: boolean;
	/** Whether the face's expression has been read lately. */
	readonly readsExpression: boolean;
	/** Whether it has not changed for long; of several people in one tile, whether nobody's has. */
	readonly isExpressionSteady: boolean;
	/** The time from which the expression is to be read again. */
	readonly expressionDueAtMs: number;
}

/**
 * The participants whose picture can be captured now.
 * @param memories of their tiles, by participant's id; not every tile has one
 */
export function liveParticipants(
	room: RoomState,
	memories: ReadonlyMap<string, TileMemory> = new Map(),
): readonly LiveParticipant[] {
	return [...room.tracksByPageFrame].flatMap(([frameId, tracks]) =>
		tracks
			.filter(({ tile }) => tile.video === "live")
			.map((track) => ({
				participantId: track.id,
				frameId,
				tileId: track.tile.tileId,
				streamKey: track.tile.streamKey,
				isSelf: track.tile.isSelf,
				isFollowed: memories.get(track.id)?.followed?.isFrontal ?? false,
				...(room.isAudience
					? AUDIENCE
					: lookedAt(
							track,
							room.groups.get(track.id)?.people ?? [],
							memories.get(track.id)?.motion ?? null,
						)),
			})),
	);
}

type LookedAt = DesiredInterval &
	Pick<
		LiveParticipant,
		"readsExpression" | "isExpressionSteady" | "expressionDueAtMs"
	>;

/** Each look reads a few of an audience, so that looks follow each other closely. No expression is read of anybody. */
const AUDIENCE: LookedAt = {
	reason: "audience",
	desiredMs: THRESHOLDS.schedule.desiredMs.audience,
	isUrgent: true,
	readsExpression: false,
	isExpressionSteady: false,
	expressionDueAtMs: Number.POSITIVE_INFINITY,
};

/** A tile with several people is looked at as often as the one of them who is wanted soonest, and no more often: its looks read them in turn. */
function lookedAt(
	own: ParticipantTrack,
	people: readonly PersonInTile[],
	motion: TileMotion | null,
): LookedAt {
	if (people.length === 0)
		return {
			...desiredIntervalOf(own, motion),
			readsExpression: isRead(own),
			isExpressionSteady: isExpressionSteady(own.expression),
			expressionDueAtMs: expressionDueAtMs(own.expression),
		};
	const all = people.map(({ track }) => ({
		...desiredInterval(track, motionLevelOf(motion)),
		readsExpression: isRead(track),
		isExpressionSteady: isExpressionSteady(track.expression),
		expressionDueAtMs: expressionDueAtMs(track.expression),
	}));
	return all.reduce((soonest, one) => ({
		...(one.desiredMs < soonest.desiredMs ? one : soonest),
		readsExpression: soonest.readsExpression || one.readsExpression,
		isExpressionSteady: soonest.isExpressionSteady && one.isExpressionSteady,
		expressionDueAtMs: Math.min(
			soonest.expressionDueAtMs,
			one.expressionDueAtMs,
		),
	}));
}

function desiredIntervalOf(track: ParticipantTrack, motion: TileMotion | null) {
	const last = motion?.seen[0];
	// The last picture led to no signal, because the face had left the captured part.
	const isElsewhere = last !== undefined && last.atMs > track.lastSignalAtMs;
	return desiredInterval(track, motionLevelOf(motion), isElsewhere);
}

function isRead({ expression, lastSignalAtMs }: ParticipantTrack): boolean {
	return (
		expression !== null &&
		lastSignalAtMs - expression.atMs <= THRESHOLDS.expression.staleAfterMs
	);
}
