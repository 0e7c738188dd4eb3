import { OBSERVATION_THRESHOLDS } from "./observation-thresholds.ts";
import { OVER_TIME_THRESHOLDS } from "./over-time-thresholds.ts";
import type { ParticipantState } from "./participant-state.ts";
import { SCHEDULE_THRESHOLDS } from "./schedule-thresholds.ts";
import { USUAL_POSE_THRESHOLDS } from "./usual-pose-thresholds.ts";

/** Every number by which people's states are judged, with its source. "research" is the team's survey of products and papers. */
export const THRESHOLDS = {
	/** PERCLOS over a minute (research 2b): shown from 15 % on, until it falls below 8 %, with at least 40 valid samples. */
	perclos: {
		windowMs: 60_000,
		enterShare: 0.15,
		leaveShare: 0.08,
		minSamples: 40,
		minSpanMs: 30_000,
	},
	/** Gaze is shown in words only and changes no state, since on other people's tiles an iris is a few pixels (research 2b: from 20 px of eye width, at most a quarter of the head's weight). */
	gaze: {
		minEyeWidthPx: 20,
		halfLifeMs: 1_000,
		learnMs: 20_000,
		maxGapMs: 3_500,
		/** Least weight of one sample, so that the usual gaze keeps drifting. */
		driftShare: 0.002,
		/** As a share of the way from the middle of the eye to its corner. GRID's speakers and "vtc1nw", who look at the camera, are at most 0.17 from their own median, in single looks (npm run eval:talking). */
		asideOffset: 0.3,
	},
	mouth: {
		/** In narrower mouths, as in narrower eyes, the lips are less than a pixel or two apart. */
		minWidthPx: 12,
		/** Speech opens and shuts the mouth several times a second, a smile or a yawn once. Measured on puppets that speak at 4 syllables a second. */
		talkWindowMs: 6_000,
		/** More samples would only count more of the landmarks' jitter; fewer than four a second still catch uneven speech. */
		sampleEveryMs: 300,
		talkSamples: 8,
		talkMinSamples: 4,
		/**
		 * Median change from one sample to the next: a mouth that opens once and stays so changes once, speech all the
		 * time. GRID (Cooke, Barker 2006; npm run eval:talking), speech against silence: balanced accuracy 0.85; with
		 * the mean change (0.07, 0.04) 0.82.
		 */
		talkEnterMotion: 0.06,
		talkLeaveMotion: 0.02,
		/**
		 * Speech begins with lips that open at least this far within the samples: GRID, balanced accuracy 0.88 in place of
		 * 0.85, speech found 0.88 in place of 0.89. Lips that chew open up to 0.16 (scenarios).
		 */
		talkOpenness: 0.19,
		/** Mean change over the last few looks from which on the next look comes sooner. */
		lipsMoveMotion: 0.04,
		talkStaleMs: 3_500,
		/** Speech goes on over a pause as long as this: speakers breathe and think, and looks miss words. Scenarios: 3 to 10 s are alike for somebody who presents and looks at another screen; with 30 s a neighbour who is talked to is taken for the call. */
		speechPauseMs: 10_000,
		/** Speech must also go back and forth by this step: a smile or a yawn goes one way. */
		talkStep: 0.1,
		talkReversals: 2,
		/** A yawn is wide open, long and still (research 2b: 0.6 for 2.5 s; the refined lips of a puppet's yawn read 0.5 to 0.9). */
		yawnOpenness: 0.5,
		yawnMs: 2_500,
		yawnMinSamples: 3,
		yawnSpread: 0.35,
	},
	/** A nod has 0.5 to 3 Hz, and at least two turns of 4 degrees in two seconds; seeing it takes at least 8 samples a second (research 2b). These are 5 true degrees, of which jitter alone makes 4 nods in ten minutes of ten looks a second, and none with 6 (scenarios). */
	nod: { windowMs: 2_000, minPerSecond: 8, stepDeg: 6, reversals: 2 },
	/** How long a state must hold before it is shown. States that the page or the stream itself reports are shown at once. */
	dwellMs: {
		facing: 1_000,
		talking: 1_500,
		"side-screen": 3_000,
		/** Closed eyes are told from blinks before they are observed: `eyeClosure`. */
		"eyes-closed": 0,
		/** People glance aside all the time: away is shown 8 to 10 s after a turn, and clears within 3 s (research 2c). */
		"turned-away": 8_000,
		"looking-down": 4_000,
		"no-face": 2_500,
		"face-too-small": 2_000,
		/** Longer than a pattern on the wall is now and then taken for a face; a real second person stays longer. */
		"several-faces": 5_000,
		"camera-off": 0,
		"off-screen": 0,
		frozen: 0,
		"cant-tell": 2_500,
		excluded: 0,
	} satisfies Record<ParticipantState, number>,
	/** A state must have been seen for this share of its dwell: one sample in which the mesh slips (a profile read as a face looking ahead, every tenth or so on puppets turned by 60 degrees) does not start the dwell again. */
	heldShare: 0.7,
	/** A person's first state needs only this long, or the popup would say "can't tell" for seconds. */
	firstDwellMs: 700,
	/** A shown state that has not been observed for this long, while no other state holds, becomes "can't tell"; longer than every dwell. */
	unsupportedMs: 10_000,
	/** A live tile without a signal for this long becomes "can't tell". */
	silenceMs: 5_000,
	/** After this long without a look, or with the face missed, what was seen before bears out nothing any more. */
	forgottenMs: 10_000,
	/** A picture that is the same to the last bit for this long, in at least this many samples, is frozen: camera noise never repeats. */
	freeze: {
		afterMs: 4_000,
		minSamples: 4,
		/**
		 * A still picture is black if no part of it is lighter than this, of 255. Browsers send black for a track that is
		 * disabled (W3C, Media Capture and Streams, 4.3.1), and a coder leaves it within a level or two; this is half of the
		 * luma below which a picture is all noise (tile-change.ts).
		 */
		blackLuma: 8,
	},
	attention: {
		windowMs: 60_000,
		/** For users who want to see lapses sooner, at the price of more changes: two of the 10 s steps in which attention is studied (research 2a). */
		quickWindowMs: 20_000,
		/** The time toward the call and away from it must fill at least half of the window, else there is no band (research 2c asks for half of it to be readable; neutral time says as little of attention as unreadable time). */
		minJudgedShare: 0.5,
		/** A band also needs at least this much of that time, which matters at the beginning. */
		minReadableMs: 5_000,
		/** Limits of the bands, as shares toward the call. Chosen by us: no set at hand says what people would call high or low. */
		highShare: 0.75,
		mediumShare: 0.4,
	},
	trace: { binMs: 5_000, keptMs: 300_000 },
	expression: {
		/** Lets looks of some 3 to 5 s count (research 2c). */
		halfLifeMs: 1_500,
		staleAfterMs: 5_000,
		/**
		 * A class leads from this share of the emotions on, so that most taggers chose it in at least 80 % of such pictures: FER+ valid,
		 * chosen on every second picture (0.81, 0.94, 0.84, 0.80, 0.85) and checked on the others (0.83, 0.92, 0.90, 0.86, 0.82).
		 * A class without a share is never shown alone: valid has too few pictures of it that its taggers agree on.
		 */
		leadShares: {
			neutral: 0.5,
			happiness: 0.5,
			surprise: 0.5,
			sadness: 0.65,
			anger: 0.5,
		},
		/** A leading class must be this far ahead of the next (research 2c). */
		leadMargin: 0.15,
		/** From this share on a leading class is "clearly" there: on the other half of FER+ valid most taggers chose it in 94 to 99 % of such pictures. From `mostlyShare` on it is "mostly" there: 79 to 96 %. */
		clearlyShare: 0.8,
		mostlyShare: 0.6,
		/** No class is ever given more: among the pictures of FER+ valid with the surest answers, taggers still disagree. */
		mostShare: 0.98,
		/** A look's share counts as no less, so that no single look rules a class out. Among 0.000001 to 0.03, larger ones fit the votes of FER+ valid worse, and smaller ones no better. */
		leastShare: 0.0001,
		/** If `unknown` and `NF` together have at least this share, the expression is "can't tell". */
		cantTellShare: 0.5,
		/** A new leading class must hold this long before it replaces the shown one. While no other class is about to, a face is classified no more often than this. */
		dwellMs: 1_000,
		/** A face is classified at most every `everyLooks` looks, but at least every `seldomMs`, so that no face's expression goes stale. */
		everyLooks: 2,
		seldomMs: 4_000,
		/**
		 * An expression that has been shown for `steadyAfterMs` is read again only after `steadyEveryMs`. In two minutes of
		 * real people who sit and speak (three films) nothing else is shown for it than if every look were read (0.995 of
		 * the time or more). Where another of five faces is shown every six seconds it is 0.82 and 0.84 of the time, for
		 * looks 450 and 675 ms apart, and 0.85 and 0.84 without.
		 */
		steadyAfterMs: 10_000,
		steadyEveryMs: 2_000,
		/** For the user's own picture while the overlay is drawn on it: the quickest expressions last half a second and more, and the overlay should seem immediate. */
		overlayEveryMs: 100,
	},
	/** How the neutral baseline is learnt and taken off (research 2c: subtract the own neutral). A class that this face shows more than `usualAtRest` at rest is scaled down to that, to no less than a third (chosen by us). On the pictures of FER+ valid that four in five taggers call neutral, sadness has 0.10 in the mean, and no other class more. */
	neutralBaseline: {
		learnMs: 30_000,
		driftHalfLifeMs: 200_000,
		maxGapMs: 3_500,
		usualAtRest: 0.1,
		smallestFactor: 0.33,
	},
	roomAttention: {
		/** The trend compares the last minute with the one before. */
		windowMs: 60_000,
		/** A change of this share is no longer "steady". Chosen by us: no set at hand says what people would call a change. */
		changeShare: 0.15,
		/** Numbers about the group need this many readable people (research 3d: Viva Insights' default). */
		groupSize: 5,
		/** A state is "new" if it began within this time: no longer than screen readers wait between two announcements. */
		newsMs: 30_000,
	},
	/** Somebody who is away or unclear for this long is worth a look; Zoom marked who was away for 30 s (research 4). */
	needsALook: { heldMs: 30_000 },
	...OBSERVATION_THRESHOLDS,
	...SCHEDULE_THRESHOLDS,
	...OVER_TIME_THRESHOLDS,
	...USUAL_POSE_THRESHOLDS,
} as const;
