import { THRESHOLDS } from "../base/thresholds.ts";

/** Somebody's speech, and whether it began toward the call: a neighbour or the family is spoken to after a turn. */
export interface SpeechTrack {
	readonly isToCall: boolean;
	readonly lastAtMs: number;
}

/** Whether a face that was read then was speaking: lips that form words look surprised, happy or angry to the expression net. */
export function spokeAt(speech: SpeechTrack | null, atMs: number): boolean {
	return speech !== null && atMs <= speech.lastAtMs;
}

/** Speech to the call stays so while the head turns, as of one who presents and looks at another screen. */
export function followSpeech(
	before: SpeechTrack | null,
	isTalking: boolean,
	isFacing: boolean,
	atMs: number,
): SpeechTrack | null {
	const goesOn =
		before !== null && atMs - before.lastAtMs <= THRESHOLDS.mouth.speechPauseMs;
	if (!isTalking) return goesOn ? before : null;
	const wasToCall = goesOn && before.isToCall;
	return { isToCall: isFacing || wasToCall, lastAtMs: atMs };
}
