import { THRESHOLDS } from "../base/thresholds.ts";
import { toneOf } from "../expression/expression.ts";
import { mayJudge, usualKnown } from "../usual-pose/usual-known.ts";
import { attentionOf, traceOf } from "./booked-time.ts";
import { gazeAside } from "./gaze-track.ts";
import type { ParticipantSummary } from "./participant-summary.ts";
import {
	type ParticipantTrack,
	passTime,
	silentFromMs,
} from "./participant-track.ts";
import { spokeAt } from "./speech-track.ts";

export function summariseTrack(
	track: ParticipantTrack,
	nowMs: number,
	windowMs?: number,
): ParticipantSummary {
	const now = passTime(track, nowMs);
	const { id, tile, samples, shown, time, baseline, head } = now;
	const { expression, speech, faceWidthPx, lids, gaze, lastLook } = now;
	const isFresh = (atMs: number) => nowMs - atMs <= THRESHOLDS.silenceMs;
	const seen = faceWidthPx !== null && head && isFresh(head.atMs) ? head : null;
	const read = expression && isFresh(expression.atMs) ? expression : null;
	const isExpressionWithheld = read !== null && spokeAt(speech, read.atMs);
	return {
		id,
		name: tile.name,
		choice: tile.choice,
		isSelf: tile.isSelf,
		seat: null,
		state: shown.state,
		stateSinceMs: shown.sinceMs,
		doing: lastLook && isFresh(lastLook.atMs) ? lastLook.kind : "unreadable",
		samples,
		attention: attentionOf(time, mayJudge(baseline), nowMs, windowMs),
		trace: traceOf(time),
		expression:
			read && !isExpressionWithheld
				? {
						label: read.label,
						probabilities: read.probabilities,
						tone: toneOf(read.probabilities),
					}
				: null,
		isExpressionWithheld,
		headPose: seen?.pose ?? null,
		poseFromBaseline: seen?.fromBaseline ?? null,
		usual: usualKnown(baseline),
		hasHighPerclos: lids.isHigh,
		faceWidthPx,
		gazeAside: seen ? gazeAside(gaze, nowMs) : null,
		isPoorlyLit: seen !== null && now.isPoorlyLit,
		isSilent: nowMs > silentFromMs(now),
	};
}
