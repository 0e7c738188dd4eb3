/** Every number used to find and follow faces, with its source. The numbers by which people's states are judged are in `thresholds.ts`. */
export const FINDING_THRESHOLDS = {
	detection: {
		/**
		 * Low, because the mesh net judges for itself whether it was fitted to a face: of FER+ faces drawn 96 px wide
		 * into coded tiles, a limit of 0.5 loses 4 %, 0.3 loses 1 % (npm run eval:emotion -- --pipeline).
		 */
		minScore: 0.3,
		/** For a face without a mesh, which has no such second judge: hands scored up to 0.57 (models/manifest.json), a neck 0.61 (one of 579 cuttings from beside and below faces, Pointing'04). */
		minScoreAlone: 0.65,
		/**
		 * A detection's score, less the mean distance between its points and its mesh's in widths of the face
		 * (net-agreement.ts). Of the meshes that were fitted to things in 688 pictures without people, 2 of 17 pass; of faces
		 * with room around them, 1 of 2,104 fails (Pointing'04, FairFace drawn into tiles, Yale); of FER+'s, cut off close and 96 px wide, 2 % more are not found at the first look.
		 */
		minAgreement: 0.4,
		/** One more than two, so that "several faces" is seen even where one of them is doubtful. */
		maxFaces: 3,
	},
	mesh: {
		/**
		 * MediaPipe's default is 0.5, but a mesh that slips on a head turned by 45 degrees scores up to 0.9 and more (of
		 * 44 looks at a puppet, 25 passed at 0.5, 8 at 0.9, 3 at 0.95). Portraits that look ahead score 0.999.
		 */
		minPresence: 0.9,
	},
	/** Where the detector finds nobody in a whole picture, a face may fill it; the detector has learnt few faces without anything around them. */
	nearSearch: {
		/**
		 * The share of the net's square that the picture fills then. Of FairFace's 1,001 faces, which fill 0.8 of the
		 * picture, 0.956 are found without this search; with it at 0.6, 0.52, 0.45 and 0.35, 0.995, 0.995, 0.994, 0.987.
		 */
		share: 0.52,
		minScore: 0.3,
		/** Such a face is this wide at least, as a share of the picture's longer side: shoulders, which score up to 0.69 (one of 579 such cuttings), are taken for a smaller one. */
		leastWidth: 0.4,
		/** For a face without a mesh, half of which in FairFace score less than 0.7. */
		minScoreAlone: 0.6,
	},
	farSearch: {
		/**
		 * At MediaPipe's own 0.6, 6 of 573 pictures without people were said to show a face in 24 s; at 0.7, 1 was, and
		 * every one of London's portraits was still found (docs/measurements.md, "Far from the camera").
		 */
		minScore: 0.7,
		/**
		 * How seldom a tile without a face is searched with the full-range net, which takes eight times as long as the
		 * detector: a hundredth of a core for each such tile. Every second search is of a part. Guess.
		 */
		everyMs: 2_000,
		/** Videos whose longer side is below this show no more in a part than in the whole picture, of which 384 pixels are sent. */
		minDetailPx: 640,
	},
	following: {
		/**
		 * After this time the whole picture is searched again, because somebody else may have sat down. "Several faces" is
		 * shown only after 5 s. Chosen by us: such a look adds a run of the detector, and a message from the page.
		 */
		detectAfterMs: 5_000,
		/**
		 * A face turned further than this is searched for in the part around it, unless the detector saw it just now: on
		 * a puppet turned by 45 degrees a followed mesh slipped and stayed so, reading 9 to 24 degrees of yaw and 20 to
		 * 29 of pitch, where every search found a profile.
		 */
		maxYawDeg: 19,
		maxPitchDeg: 19,
		/**
		 * How long a detection of a turned face is trusted. Looks in a meeting are further apart, so each of them
		 * searches again; where every picture is analysed, a mesh that has slipped shows for at most this long: less than any dwell. Chosen by us.
		 */
		turnedForMs: 200,
		/**
		 * A face that has moved or grown by more than this share of its region's side, or turned by more than this, is
		 * shown to the mesh net again in the middle of a new region. Chosen by us; the README says what they cost and what
		 * they gain.
		 */
		maxShift: 0.1,
		maxGrowth: 0.2,
		maxTurnRad: 0.26,
		/**
		 * The side of the requested part, as a multiple of the region's side: the region, room for a face that moves by
		 * a tenth of it between two looks, and room for its tilt.
		 */
		partRoom: 1.4,
		/** A face that has moved back leaves a part larger than this multiple; a smaller part is requested then. */
		partMostRoom: 2,
	},
} as const;
