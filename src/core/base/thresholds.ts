import { OVER_TIME_THRESHOLDS } from "./over-time-thresholds.ts";
import type { ParticipantState } from "./participant-state.ts";
import { SCHEDULE_THRESHOLDS } from "./schedule-thresholds.ts";

/** Every number by which people's states are judged, with its source. "research" is the team's survey of products and papers. */
export const THRESHOLDS = {
	face: {
		/** Below, only presence is said: heads under 36x48 px are impractical to read (Tian 2004, via research 2b). */
		minPoseWidthPx: 36,
		/** Below, no expression: fine from about 72x96 px heads (Tian 2004), the net's own input is 48 px. */
		minExpressionWidthPx: 64,
		/** Turned further, no expression: on FER+ valid the net is as right up to 30 degrees of yaw as at 0, and 8 points less beyond (models/README.md). */
		maxExpressionYawDeg: 35,
		/** Bent down or raised further, no expression: a puppet with a neutral face that bends by 27 degrees over its notes reads "clearly sad". */
		maxExpressionPitchDeg: 22,
		/** Mean luma of the face, 0 to 255, within which 99.8 % of FER+ valid's pictures lie: in other light nothing fine is read. */
		minBrightness: 33,
		maxBrightness: 216,
		/** Detail in the face's crop (crop-sharpness.ts): 99.9 % of FER+ valid's pictures hold more. */
		minCropSharpness: 0.21,
		/** A second face at least this large, relative to the main one, makes "several faces"; smaller ones are background. Guess, to be tuned on real rooms. */
		secondFaceRatio: 0.5,
		/** The nose so far from the middle between the eyes toward either, where no mesh can be fitted: a face seen from the side. Puppets turned by 45 to 65 degrees whose mesh fails read 0.8 and more in nine of ten. */
		profileNoseShare: 0.7,
	},
	pose: {
		/** Degrees; enter and leave differ so that a head at the limit does not flicker (research 2b: common choices 20 to 30 yaw, 15 to 25 pitch). All are differences from the person's usual pose. */
		/** Of puppets turned by 45 to 65 degrees, the landmarks of some read 26 to 29. */
		awayEnterYawDeg: 27,
		awayLeaveYawDeg: 18,
		awayEnterPitchDeg: 20,
		awayLeavePitchDeg: 15,
		/** Relative to the camera, the landmarks read at most 45 to 50 degrees, however far a head turns (measured on puppets turned by 35 to 65): beyond this, a turn from usual of `awayBesideYawDeg` is enough. */
		farthestYawDeg: 43,
		awayBesideYawDeg: 15,
		downEnterPitchDeg: -20,
		downLeavePitchDeg: -15,
		/** So near to a limit, the next look may be on its other side: twice the landmarks' error at rest (0.8 degrees in the median, 2.7 at 95 %). */
		nearDeg: 5,
		/** Half-life of the smoothing of the pose; long enough for landmark jitter, shorter than every dwell. */
		halfLifeMs: 500,
		/** A pose older than this is forgotten rather than blended with a new one. */
		staleAfterMs: 3_000,
	},
	/** A person's usual pose (research 2c: 30 to 60 s of a stable face, then a drift of some five minutes while facing). */
	baseline: {
		learnMs: 30_000,
		/** From so much stable time the medians so far stand in for the learnt ones. */
		provisionalMs: 10_000,
		/** A head that moves further between two samples is not at rest. */
		stableStepDeg: 8,
		/** Poses are kept no more often than this: what counts is time, not the sampling rate. */
		sampleEveryMs: 250,
		/** A longer gap between samples counts as this much. */
		maxGapMs: 3_500,
		driftHalfLifeMs: 200_000,
		openEyesShare: 0.7,
		/** A camera at the side of a wide desk; further, the person themself looks elsewhere. Guess, to be measured. */
		maxUsualYawDeg: 35,
		minUsualPitchDeg: -18,
		maxUsualPitchDeg: 20,
	},
	eyes: {
		/** In pixels of the video's own picture: narrower, the lids are less than two pixels apart even when open. */
		minWidthPx: 12,
		/** Shut below this share of the person's own open eyes. PERCLOS says 80 % closed, but a shut eye's landmarks do not meet: on coded puppets of 320x180 they stand 0.2 to 0.6 of the open distance apart (5 and 95 %), open ones 0.65 and more (npm run puppets). */
		shutShare: 0.6,
		/** Seen from the side or from above, open lids look shut (research 2b). */
		maxYawDeg: 30,
		minPitchDeg: -15,
	},
	/** PERCLOS over a minute (research 2b): said from 15 %, unsaid below 8 %, with at least 40 valid samples. */
	perclos: {
		windowMs: 60_000,
		enterShare: 0.15,
		leaveShare: 0.08,
		minSamples: 40,
		minSpanMs: 30_000,
	},
	/** Said in words only: it moves no state, since on other people's tiles an iris is a few pixels (research 2b: from 20 px of eye width, at most a quarter of the head's weight). */
	gaze: {
		minEyeWidthPx: 20,
		halfLifeMs: 1_000,
		learnMs: 20_000,
		maxGapMs: 3_500,
		/** Of one sample, at least, so that the usual one drifts. */
		driftShare: 0.002,
		/** Of the way from the middle to the corner. Guess, to be tuned on real rooms. */
		asideOffset: 0.3,
	},
	mouth: {
		/** As for the eyes: below, the lips' parting is within a pixel or two. */
		minWidthPx: 12,
		/** Speech opens and shuts the mouth several times a second; a smile or a yawn once. Measured on puppets that speak at 4 syllables a second. */
		talkWindowMs: 6_000,
		/** More samples would only count more of the landmarks' jitter; fewer than four a second still catch uneven speech. */
		sampleEveryMs: 300,
		talkSamples: 8,
		talkMinSamples: 4,
		/** Mean change from one sample to the next: puppets that speak read 0.1, silent ones up to 0.06 where the picture is blurred. */
		talkEnterMotion: 0.07,
		talkLeaveMotion: 0.04,
		talkStaleMs: 3_500,
		/** And there and back: a smile or a yawn goes one way. */
		talkStep: 0.08,
		talkReversals: 2,
		/** Wide open, long and still (research 2b: 0.6 for 2.5 s; the refined lips of a puppet's yawn read 0.5 to 0.9). */
		yawnOpenness: 0.5,
		yawnMs: 2_500,
		yawnMinSamples: 3,
		yawnSpread: 0.35,
	},
	/** A nod: 0.5 to 3 Hz, at least two turns of 4 degrees in two seconds, where at least 8 samples a second are there to see it (research 2b). */
	nod: { windowMs: 2_000, minPerSecond: 8, stepDeg: 4, reversals: 2 },
	/** A second screen (research 2c: a deviation below 5 degrees, 20 s in all; 30 s here, so that one long look aside stays what it is). */
	secondScreens: {
		knownAfterMs: 30_000,
		maxDeviationDeg: 5,
		withinDeg: 12,
		/** A longer gap ends the rest. */
		maxGapMs: 3_500,
		most: 4,
	},
	/** A face that is lost on its way to the side or down is presumed to be still there (full profiles are lost from about 45 degrees on: models/manifest.json). */
	lostFace: {
		turningYawDeg: 20,
		bendingPitchDeg: -15,
		presumedThereMs: 60_000,
		/** A face so near to the picture's left or right edge, as a share of its width, is on its way out when it is lost: a camera that pans moves a face by more than this between two samples (seen on foreman). */
		edgeShare: 0.08,
	},
	/** How long a state must hold before it is shown. States that the page or the stream itself reports show at once. */
	dwellMs: {
		facing: 1_000,
		talking: 1_500,
		"side-screen": 3_000,
		/** Longer than any blink (0.1 to 0.4 s); an event of its own (research 2b). */
		"eyes-closed": 2_000,
		/** People glance aside all the time: away is shown 8 to 10 s after a turn, and clears within 3 s (research 2c). */
		"turned-away": 8_000,
		"looking-down": 4_000,
		"no-face": 2_500,
		"face-too-small": 2_000,
		/** Longer than a pattern on the wall is taken for a face now and then; whoever sits there stays. */
		"several-faces": 5_000,
		"camera-off": 0,
		"off-screen": 0,
		frozen: 0,
		"cant-tell": 2_500,
		excluded: 0,
	} satisfies Record<ParticipantState, number>,
	/** So much of its dwell a state must have been seen: one sample in which the mesh slips (a profile read as a face looking ahead, every tenth or so on puppets turned by 60 degrees) does not start it anew. */
	heldShare: 0.7,
	/** The first state of a person needs only this, or the popup would say "can't tell" for seconds. */
	firstDwellMs: 700,
	/** A shown state that is not observed for so long, while nothing else holds either, becomes "can't tell"; longer than every dwell. */
	unsupportedMs: 10_000,
	/** Without a signal for so long, a live tile becomes "can't tell". */
	silenceMs: 5_000,
	/** A picture that is the same to the last bit for so long, in at least so many samples, is frozen: camera noise never repeats. */
	freeze: { afterMs: 4_000, minSamples: 4 },
	attention: {
		windowMs: 60_000,
		/** For whoever wants to see sooner, at the price of more changes: two of the 10 s steps that attention is studied in (research 2a). */
		quickWindowMs: 20_000,
		/** Half of the window readable, else "can't tell" (research 2c). */
		minReadableShare: 0.5,
		/** And never from less than this, at the beginning. */
		minReadableMs: 5_000,
		/** Looking down is taking notes, so long (research 2c); in classes that write, always. */
		notesMs: 60_000,
		/** Bands of the share of readable time that counts as attending. Guess, to be tuned on labelled rooms. */
		highShare: 0.75,
		mediumShare: 0.4,
	},
	trace: { binMs: 5_000, keptMs: 300_000 },
	expression: {
		/** Mean over some 3 to 5 s (research 2c). */
		halfLifeMs: 1_500,
		staleAfterMs: 5_000,
		/** "Clearly leads": at least so much, and so far before the next (research 2c). */
		leadShare: 0.5,
		leadMargin: 0.15,
		/** `unknown` and `NF` together at least so much: can't tell. */
		cantTellShare: 0.5,
		/** A new leading class must hold so long before it replaces the shown one; while none is about to, a face is classified no more often. */
		dwellMs: 1_000,
		/** And never more often than every so many looks, nor more seldom than this: no face's expression goes stale. */
		everyLooks: 2,
		seldomMs: 4_000,
		/** Of the own picture while it is being drawn over: the quickest expressions last half a second and more, and what is drawn seems at once. */
		overlayEveryMs: 100,
	},
	/** What a face shows at rest (research 2c: subtract the own neutral). Guesses: a class that this face shows more than `usualAtRest` at rest is scaled down to that, to no less than a third. */
	neutralBaseline: {
		learnMs: 30_000,
		driftHalfLifeMs: 200_000,
		maxGapMs: 3_500,
		usualAtRest: 0.05,
		smallestFactor: 0.33,
	},
	roomAttention: {
		/** Of the trend: this minute against the one before. */
		windowMs: 60_000,
		/** A change of so much is no longer "steady". Guess, to be tuned on labelled rooms. */
		changeShare: 0.15,
		/** A group's number needs so many readable people (research 3d: Viva Insights' default). */
		groupSize: 5,
		/** "New" is what began within this: no longer than screen readers wait between two announcements. */
		newsMs: 30_000,
	},
	/** Away or unclear for so long is worth a look; Zoom marked who was away for 30 s (research 4). */
	needsALook: { heldMs: 30_000 },
	...SCHEDULE_THRESHOLDS,
	...OVER_TIME_THRESHOLDS,
} as const;
