import { expect, test } from "vitest";
import {
	followSpeech,
	type SpeechTrack,
} from "../../../src/core/participant/speech-track.ts";

type Second = readonly [isTalking: boolean, isFacing: boolean];

function speech(seconds: readonly Second[]) {
	return seconds.reduce<SpeechTrack | null>(
		(track, [isTalking, isFacing], i) =>
			followSpeech(track, isTalking, isFacing, i * 1_000),
		null,
	);
}

const FACES: Second = [true, true];
const TURNED: Second = [true, false];
const SILENT: Second = [false, false];

test("speech that began toward the call stays so while the head turns", () => {
	expect(speech([FACES, FACES, TURNED, TURNED])?.isToCall).toBe(true);
	expect(speech([FACES, SILENT, SILENT, TURNED])?.isToCall).toBe(true);
});

test("speech that began after a turn is to somebody else", () => {
	expect(speech([SILENT, TURNED, TURNED])?.isToCall).toBe(false);
	const pause = Array<Second>(12).fill(SILENT);
	expect(speech([FACES, ...pause, TURNED])?.isToCall).toBe(false);
});
