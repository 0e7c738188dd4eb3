import type { HeadPose } from "../../src/core/face/head-pose.ts";
import { trueHeadPose } from "../../src/core/face/true-head-pose.ts";
import type { ParticipantSignal } from "../../src/core/participant/participant-signal.ts";
import type { Chance } from "./chance.ts";
import type { Posture, SimulatedPerson } from "./simulated-person.ts";

/** Looks at one simulated person: what the nets would read of them at any time, in order. */
export interface SimulatedLooks {
	posture(atS: number): Posture;
	lookAt(participantId: string, atMs: number): ParticipantSignal;
}

const UPRIGHT: Posture = {
	doing: "toward",
	words: "facing",
	yawDeg: 0,
	pitchDeg: 0,
	rollDeg: 0,
	lids: 1,
	lips: 0.02,
	smile: 0.55,
	faceWidthPx: 90,
	presence: "present",
	isAtEdge: false,
	isAlive: true,
};

/** What the landmarks of a face at rest jitter by, in degrees. */
const JITTER_DEG = 0.9;
const OPEN_EYES = 0.3;
/** A shut eye's landmarks do not meet (npm run puppets). */
const SHUT_SHARE = 0.27;
const SWAY_S = 8;
const GLARE_S = 5;
/** Narrower faces have eyes or a mouth too small to read, as in eye-openness.ts: an eye is some 0.2 of a face. */
const MIN_EYES_PX = 60;

export function simulatedLooks(
	person: SimulatedPerson,
	chance: Chance,
): SimulatedLooks {
	const swayYaw = slowNoise(chance, SWAY_S);
	const swayPitch = slowNoise(chance, SWAY_S);
	const glare = slowNoise(chance, GLARE_S);
	const isBlinking = blinks(chance);
	const posture = (atS: number) => ({ ...UPRIGHT, ...person.act(atS) });
	return {
		posture,
		lookAt(participantId, atMs) {
			const atS = atMs / 1_000;
			const now = posture(atS);
			const sway = now.isAlive ? person.swayDeg : 0;
			const yawDeg = now.yawDeg + swayYaw(atS) * sway;
			const pitchDeg = now.pitchDeg + swayPitch(atS) * sway * 0.8;
			const blinks = isBlinking(atS) && now.isAlive;
			const lids =
				Math.min(now.lids, blinks ? SHUT_SHARE : 1) * OPEN_EYES +
				chance.normal(person.lidNoise.quick) +
				glare(atS) * person.lidNoise.slow;
			const lips = now.lips + chance.normal(person.lipNoise);
			const isMissed = chance.uniform() < person.missed;
			const presence =
				isMissed && now.presence === "present" ? "no-face" : now.presence;
			const isSeen = presence === "present";
			const hasFace = presence !== "no-face" && presence !== "frozen";
			const readsSmall = isSeen && now.faceWidthPx >= MIN_EYES_PX;
			return {
				participantId,
				atMs,
				presence,
				faceWidthPx: hasFace ? now.faceWidthPx + chance.normal(1) : null,
				isAtEdge: now.isAtEdge,
				headPose: isSeen
					? readPose(yawDeg, pitchDeg, now.rollDeg, chance)
					: null,
				eyeOpenness: readsSmall ? Math.max(0, lids) : null,
				mouthOpenness: readsSmall ? Math.max(0, lips) : null,
				smile: isSeen ? now.smile + chance.normal(0.01) : null,
				gazeOffset: null,
				isPoorlyLit: false,
				expression: null,
			};
		},
	};
}

/** What the mesh reads of a head's turn: 29 people with a tracked head, and a head turned by 75 in the scenarios. */
const READ_YAW_DEG = [
	[0, 0],
	[30, 24],
	[50, 39],
	[70, 46],
	[75, 47],
	[180, 47],
] as const;
const READ_PITCH = 0.79;

/** The pose as the product reads it: what the mesh shows of the head, through the product's own correction. */
function readPose(
	yawDeg: number,
	pitchDeg: number,
	rollDeg: number,
	chance: Chance,
): HeadPose {
	return trueHeadPose({
		yawDeg: readYawDeg(yawDeg) + chance.normal(JITTER_DEG),
		pitchDeg: pitchDeg * READ_PITCH + chance.normal(JITTER_DEG),
		rollDeg: rollDeg + chance.normal(JITTER_DEG),
	});
}

function readYawDeg(trueDeg: number): number {
	const deg = Math.abs(trueDeg);
	const next = READ_YAW_DEG.findIndex(([at]) => at >= deg);
	const [atDeg, readDeg] = READ_YAW_DEG[next] ?? [180, 47];
	const [fromDeg, fromReadDeg] = READ_YAW_DEG[next - 1] ?? [0, 0];
	const part = atDeg > fromDeg ? (deg - fromDeg) / (atDeg - fromDeg) : 0;
	return Math.sign(trueDeg) * (fromReadDeg + (readDeg - fromReadDeg) * part);
}

/** Noise with a deviation of 1 that forgets with a time constant (Ornstein-Uhlenbeck); asked in order of time. */
function slowNoise(chance: Chance, constantS: number): (atS: number) => number {
	let value = chance.normal(1);
	let lastS = 0;
	return (atS) => {
		const kept = Math.exp(-Math.max(0, atS - lastS) / constantS);
		value = value * kept + chance.normal(Math.sqrt(1 - kept * kept));
		lastS = atS;
		return value;
	};
}

/** Blinks of 150 to 350 ms every 1 to 8 s; asked in order of time. */
function blinks(chance: Chance): (atS: number) => boolean {
	let shutsAtS = chance.between(1, 8);
	let opensAtS = shutsAtS + chance.between(0.15, 0.35);
	return (atS) => {
		while (atS >= opensAtS) {
			shutsAtS = opensAtS + chance.between(1, 8);
			opensAtS = shutsAtS + chance.between(0.15, 0.35);
		}
		return atS >= shutsAtS;
	};
}
