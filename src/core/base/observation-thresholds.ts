/**
 * Every number by which one picture of a person is judged, with its source. Angles are true degrees (true-head-pose.ts), and all but the face's
 * are differences from the person's usual pose. Pointing'04 is the set of Gourier, Hall, Crowley 2004, of which 8 people were at hand: 1,116
 * pictures with nominal angles, at which the people aimed their heads. Yale is the set of Yale faces: 8 people, 87 pictures.
 */
export const OBSERVATION_THRESHOLDS = {
	/** True degrees for each degree that the mesh reads. 29 people with a tracked head: 30, 50, 70 degrees of yaw read 24, 39, 52, and -30, 30 of pitch read -24, 23. */
	meshGain: { yaw: 1.224, yawPerDeg2: 4.5e-5, pitch: 1.27 },
	face: {
		/** Narrower faces only report presence: heads under 36x48 px are impractical to read (Tian 2004, via research 2b). */
		minPoseWidthPx: 36,
		/** Narrower faces have no expression read: heads are fine from about 72x96 px on (Tian 2004), and the net's own input is 48 px. */
		minExpressionWidthPx: 64,
		/** Faces turned further have no expression read: on FER+ valid the net is as right up to 38 degrees of yaw as at 0, and 8 points less beyond (models/README.md, whose 30 degrees are the mesh's). */
		maxExpressionYawDeg: 45,
		/** Faces bent down or raised further have no expression read: a puppet with a neutral face that bends by 27 degrees over its notes reads "clearly sad". */
		maxExpressionPitchDeg: 28,
		/** Limits for the mean luma of a face, 0 to 255: 99.8 % of FER+ valid's pictures lie within. In other light no lids, lips or expression are read. */
		minBrightness: 33,
		maxBrightness: 216,
		/** Least detail in the face's crop (crop-sharpness.ts): 99.9 % of FER+ valid's pictures have more. */
		minCropSharpness: 0.21,
		/** A second face at least this large, relative to the main one, makes "several faces"; smaller ones are background: of 16 that were found beside the portrayed in FairFace's 1,001 pictures, 15 are. */
		secondFaceRatio: 0.5,
		/** A face to which no mesh can be fitted is seen from the side if its nose is this far from the middle between the eyes, as a share of the way to either. Puppets turned by 45 to 65 degrees whose mesh fails read 0.8 and more in nine of ten. */
		profileNoseShare: 0.7,
	},
	pose: {
		/** Enter and leave differ so that a head at the limit does not flicker. Pointing'04: of heads turned by nominally 15, 30, 45, 60 degrees, 0, 22, 99, 100 % read more than 30. */
		awayAhead: { enterYawDeg: 30, leaveYawDeg: 22 },
		/** For heads that look down: Pointing'04's at nominally 30 aside and 30 to 60 down read up to 35; with 30, one in six of them would be away. */
		awayDown: { enterYawDeg: 35, leaveYawDeg: 27 },
		/** Pointing'04: heads raised by nominally 15 degrees read up to 23; those raised by 60 read 37 in the median. */
		awayEnterPitchDeg: 25,
		awayLeavePitchDeg: 19,
		/** Relative to the camera, the mesh reads hardly more than this, however far a head turns: Pointing'04's profiles read 67 degrees in the median, and 53 at 5 %. Beyond it, a difference of `awayBesideYawDeg` from the usual pose is enough: a head that turns further from a camera 45 degrees aside reads 17 more than facing (scenarios), and sways by 3. At 57, looks 30 beyond a camera 34 to 46 aside, which reads some 20 more, made the share wrong by more than 0.10 in 24 of 54 runs; at 54 in 14, at 51 in 14. */
		farthestYawDeg: 54,
		awayBesideYawDeg: 13,
		/** With the usual pose so far aside that less than that is left to be read, a part of what is left: facing reads 50 before a camera 50 aside and 56 at 60, a head that turns further 62 (scenarios). */
		mostYawDeg: 62,
		awayEnterLeftShare: 0.6,
		awayLeaveLeftShare: 0.45,
		awayLeastYawDeg: 3.5,
		/** Degrees of a downward look for lids that are shut wholly. With the limit below, Pointing'04's nominal -30 and -60 against -15 to 15: balanced accuracy 0.98; anything from 60 to 110 gives 0.97. */
		lidsDownDeg: 76,
		downEnterDeg: -19,
		downLeaveDeg: -15,
		/** For heads whose lids are not seen. Pointing'04: balanced accuracy 0.90 at -9, 0.88 at -6 and at -12. */
		downEnterAlonePitchDeg: -9,
		downLeaveAlonePitchDeg: -6,
		/** This close to a limit, the next look may be on its other side: twice the landmarks' error at rest (1.0 degrees in the median, 3.4 at 95 %). */
		nearDeg: 6,
		/** Half-life for smoothing the pose: long enough for landmark jitter, shorter than every dwell. */
		halfLifeMs: 500,
		/** A pose older than this is forgotten rather than blended with a new one. */
		staleAfterMs: 3_000,
	},
	eyes: {
		/** In pixels of the video's own picture. In narrower eyes the lids are less than two pixels apart even when open. */
		minWidthPx: 12,
		/** Eyes are shut below this share of the person's own open eyes: Yale's sleepy read at most 0.46, its happy 0.70 and more. Of 1,192 shut and 799 open eyes from the web, 0.91 and 0.005 lie below half of the typical open eye. */
		shutShare: 0.5,
		/** Lids are not read in heads turned further, since the far eye is seen too narrow (research 2b). */
		maxYawDeg: 38,
		/** Lids this low in a head bent further are those of somebody who looks down: Pointing'04's nominal -60 with lids below half are bent by 11 degrees and more, the newsreader of the test sequence "akiyo" reads a script with lids at 0.26 and the head 6 to 8 lower, Yale's sleepy are bent by 2 at most. */
		minPitchDeg: -5,
		/** From here on a smile (smile.ts) is broad and narrows the eyes: all of Yale's happy and 24 of 51 of London's, all whose lids are below 0.77 of the own; none of 122 other faces of both, nor of 120 of Pointing'04's that look down. */
		broadSmile: 0.68,
		/** Lids below this share are shut even in a broad smile: the narrowest of 59 smiles (London, Yale) read 0.65 of the own open ones, six of Yale's eight sleepy less than this. */
		smilingShutShare: 0.4,
	},
} as const;
