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
	faceWidthPx: 90,
	presence: "present",
	isAtEdge: false,
	isAlive: true,
};

/** What the landmarks of a face at rest jitter by, in degrees. */
const JITTER_DEG = 0.9;
const OPEN_EYES = 0.3;
/** As smile.ts measures a mouth that does not smile. */
const SMILE_AT_REST = 0.55;
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
			const read = readPose({ yawDeg, pitchDeg, rollDeg: now.rollDeg });
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
					? {
							yawDeg: read.yawDeg + chance.normal(JITTER_DEG),
							pitchDeg: read.pitchDeg + chance.normal(JITTER_DEG),
							rollDeg: read.rollDeg + chance.normal(JITTER_DEG),
						}
					: null,
				eyeOpenness: readsSmall ? Math.max(0, lids) : null,
				mouthOpenness: readsSmall ? Math.max(0, lips) : null,
				smile: readsSmall ? SMILE_AT_REST : null,
				gazeOffset: null,
				isPoorlyLit: false,
				expression: null,
			};
		},
	};
}

/** The mesh reads 0.8 of a head's turn and of its nod (29 people with a tracked head), and at most 47 degrees of yaw. */
const GAIN = 0.8;
const MOST_READ_YAW_DEG = 47;

/** The pose that the product reads of a true one: what the mesh shows of it, through the product's own correction. */
function readPose({ yawDeg, pitchDeg, rollDeg }: HeadPose): HeadPose {
	const turned = Math.min(Math.abs(yawDeg) * GAIN, MOST_READ_YAW_DEG);
	return trueHeadPose({
		yawDeg: Math.sign(yawDeg) * turned,
		pitchDeg: pitchDeg * GAIN,
		rollDeg,
	});
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
