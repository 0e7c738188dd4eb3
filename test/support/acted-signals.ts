import type { ParticipantSignal } from "../../src/core/participant/participant-signal.ts";
import { aPose, aSignal } from "./builders.ts";

export type Act = "facing" | "turned-away" | "looking-down" | "eyes-closed";

export interface Scene {
	readonly act: Act;
	readonly seconds: number;
}

/** The signals of a person who acts these scenes one after the other, with the jitter of landmarks. */
export function actedSignals(
	scenes: readonly Scene[],
	perSecond: number,
	random: () => number,
): readonly ParticipantSignal[] {
	const signals: ParticipantSignal[] = [];
	let startS = 0;
	for (const { act, seconds } of scenes) {
		for (let i = 0; i < seconds * perSecond; i++) {
			const atMs = Math.round((startS + i / perSecond) * 1_000);
			signals.push(aSignal({ atMs, ...looksLike(act, random) }));
		}
		startS += seconds;
	}
	return signals;
}

function looksLike(act: Act, random: () => number): Partial<ParticipantSignal> {
	const jitter = (size: number) => (random() - 0.5) * 2 * size;
	const yawDeg = (act === "turned-away" ? 56 : 0) + jitter(3);
	const pitchDeg = (act === "looking-down" ? -36 : 0) + jitter(3);
	const eyes = act === "eyes-closed" ? 0.08 : 0.3;
	return {
		headPose: aPose({ yawDeg, pitchDeg }),
		eyeOpenness: eyes + jitter(0.02),
		mouthOpenness: 0.02 + jitter(0.01),
	};
}
