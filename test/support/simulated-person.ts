import type { ParticipantSignal } from "../../src/core/participant/participant-signal.ts";
import type { Thumbnail } from "../../src/core/picture/tile-change.ts";
import { aDistribution, aPose, aSignal } from "./builders.ts";
import { seededRandom } from "./seeded-random.ts";

/** Somebody in a tile, with the result of a look at any time. */
export interface SimulatedPerson {
	readonly id: string;
	readonly joinsAtMs: number;
	/** How long the page says that it took to capture the person's picture; 0 unless it lies. */
	readonly captureMs?: number;
	lookAt(atMs: number): ParticipantSignal;
	/** @param isWhole whether the picture shows the whole tile and not only the face */
	pictureAt(atMs: number, isWhole: boolean): Thumbnail;
}

type Act = "calm" | "turned" | "notes" | "speaks" | "away";

interface Scene {
	readonly act: Act;
	readonly untilMs: number;
}

const WHOLE = { x: 0, y: 0, width: 320, height: 180 };
const FACE = { x: 90, y: 20, width: 140, height: 140 };

/** Somebody who acts one scene after the other, with scenes that depend on the seed. */
export function aRestlessPerson(
	id: string,
	seed: number,
	joinsAtMs = 0,
): SimulatedPerson {
	const scenes = scenesFor(seed);
	return playing(id, seed, joinsAtMs, (atMs) => actAt(scenes, atMs));
}

/** Somebody who sits still and faces the call all the time. */
export function aCalmPerson(
	id: string,
	seed: number,
	joinsAtMs = 0,
): SimulatedPerson {
	return playing(id, seed, joinsAtMs, () => "calm");
}

function playing(
	id: string,
	seed: number,
	joinsAtMs: number,
	actAtMs: (atMs: number) => Act,
): SimulatedPerson {
	const random = seededRandom(seed * 7_919 + 1);
	const jitter = (size: number) => (random() - 0.5) * 2 * size;
	return {
		id,
		joinsAtMs,
		lookAt(atMs) {
			const act = actAtMs(atMs);
			const isGone = act === "away";
			return aSignal({
				participantId: `0:${id}`,
				atMs,
				presence: isGone ? "no-face" : "present",
				isAtEdge: isGone,
				faceWidthPx: isGone ? null : 90,
				headPose: isGone
					? null
					: aPose({
							yawDeg: (act === "turned" ? 54 : 0) + jitter(2),
							pitchDeg: (act === "notes" ? -36 : 0) + jitter(2),
						}),
				mouthOpenness: act === "speaks" ? 0.3 * random() : 0.02,
				expression: isGone ? null : aDistribution({ 0: 0.8 }),
			});
		},
		pictureAt(atMs, isWhole) {
			const act = actAtMs(atMs);
			const angle = act === "turned" ? 1 : act === "notes" ? 0.7 : 0;
			const sway = 0.02 * Math.sin(atMs / 900 + seed);
			const cells = Float32Array.from({ length: 144 }, (_, i) =>
				act === "away"
					? 120 + jitter(0.5)
					: 120 + 40 * Math.sin(i / 3 + seed + angle + sway) + jitter(0.5),
			);
			return { cells, area: isWhole ? WHOLE : FACE };
		},
	};
}

const OTHERS: readonly Act[] = ["turned", "notes", "speaks", "away"];

function scenesFor(seed: number): readonly Scene[] {
	const random = seededRandom(seed);
	const scenes: Scene[] = [];
	let untilMs = 0;
	while (untilMs < 600_000) {
		untilMs += 5_000 + random() * 40_000;
		scenes.push({ act: "calm", untilMs });
		untilMs += 3_000 + random() * 15_000;
		const act = OTHERS[Math.floor(random() * OTHERS.length)] ?? "turned";
		scenes.push({ act, untilMs });
	}
	return scenes;
}

function actAt(scenes: readonly Scene[], atMs: number): Act {
	return scenes.find(({ untilMs }) => atMs < untilMs)?.act ?? "calm";
}
