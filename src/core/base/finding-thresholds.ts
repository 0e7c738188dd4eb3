/** Every number by which faces are found and followed, with its source; what is made of them is in `thresholds.ts`. */
export const FINDING_THRESHOLDS = {
	detection: {
		/**
		 * Low, since the mesh judges for itself whether what it was fitted to is a face: of FER+ faces drawn 96 px wide into
		 * coded tiles, 0.5 loses 4 %, 0.3 loses 1 % (npm run eval:emotion -- --pipeline).
		 */
		minScore: 0.3,
		/** A face without a mesh has no such second judge, and hands scored up to 0.57 (models/manifest.json). */
		minScoreAlone: 0.6,
		/** One more than two, so that "several" is seen even where one is doubtful. */
		maxFaces: 3,
	},
	mesh: {
		/** MediaPipe's default is 0.5; but meshes that slip on a head turned by 45 degrees score up to 0.9 and more (of 44 looks at a puppet 25 passed at 0.5, 8 at 0.9, 3 at 0.95), portraits that look ahead 0.999. */
		minPresence: 0.9,
	},
	following: {
		/** So long a followed face stands for the whole picture; then somebody else may have sat down. "Several faces" needs 5 s to be said. */
		detectAfterMs: 3_000,
		/** Beyond, a face is searched for in the part around it, unless the detector saw it just now: on a puppet turned by 45 degrees a followed mesh slipped and stayed so, at 7 to 19 degrees of yaw and 16 to 23 of pitch, where every search found a profile. */
		maxYawDeg: 15,
		maxPitchDeg: 15,
		/** In a meeting that is each time. A guess: where every picture is analysed, a mesh that has slipped shows for at most so long. */
		turnedForMs: 200,
		/** After such a move, growth (in shares of the region's side) or turn, the net is shown the face anew, in the middle. Guesses; what they cost and bring is in the README. */
		maxShift: 0.1,
		maxGrowth: 0.2,
		maxTurnRad: 0.26,
		/** Of the region's side, what is asked for: the region and room for a face that moves by a tenth of it between two looks, and for its tilt. */
		partRoom: 1.4,
		/** A face that has gone back leaves a part with more room than this: then a smaller one is asked for. */
		partMostRoom: 2,
	},
} as const;
