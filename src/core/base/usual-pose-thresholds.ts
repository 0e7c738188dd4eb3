/**
 * The part of THRESHOLDS by which is learnt how people sit, and what is said where that is not known. "scenarios", and
 * every number without another source: chosen with simulated people whose doing is known (npm run eval:scenarios).
 */
export const USUAL_POSE_THRESHOLDS = {
	/** A head that rests in one direction (research 2c: a deviation below 5 degrees of the mesh). */
	headRest: { withinDeg: 15, maxDeviationDeg: 6, maxGapMs: 10_000 },
	/** Where heads rest before a camera. */
	restingPlaces: {
		/** More than four times the sway of somebody who sits, 2.5 degrees (scenarios). */
		withinDeg: 12,
		/** Looks further from the usual pose are not of the place where it is faced, though the smoothed pose still counts as facing. */
		facedWithinDeg: 20,
		/** From here on the mesh shows less and less of a turn: heads turned by 50, 60, 75 and more degrees read 50, 56, 62 (scenarios), so that a place there is smaller. */
		narrowsFromDeg: 44,
		narrowestFromDeg: 56,
		withinFarDeg: 5,
		most: 8,
		/** Least weight of one sample in a place's mean, so that the place follows who sinks or slides. */
		leastWeight: 0.005,
		/** A place's spread is that of many visits; a visit of half a minute is a twelfth of it. */
		leastSpreadWeight: 0.002,
		eyesKept: 31,
		minEyes: 5,
		/** Half-life of a place's time: within some ten minutes people sit otherwise. From 200 to 2,000 s, nothing that is said of people who slide aside or down, or look here and there, changes by more than 0.03 (scenarios). */
		halfLifeMs: 600_000,
		/** How far the direction of the call is from the camera. A laptop's camera is above its screen, an extra one stands beside it; 40 to 60 degrees aside, 30 below and 25 above are seen, and learnt, but take longer (scenarios). */
		asideDeg: 36,
		farAsideDeg: 46,
		belowDeg: 16,
		farBelowDeg: 22,
		aboveDeg: 15,
		farAboveDeg: 25,
		/** If two directions can be believed alike, the one nearer to the camera by this is taken for the call's. */
		nearerDeg: 15,
		/** What a minute of rest counts in each of them: somebody may as well look at a second screen or write there (scenarios). */
		straight: 1,
		unusual: 0.5,
		rare: 0.25,
		/** A head that reads more may be turned anyhow far (scenarios: 62 from 75 degrees on, a camera 60 aside reads 56), so that no usual pose is learnt there, and beyond `farthestUsualDeg` none is good for a band. */
		farthestAsideDeg: 61,
		farthestUsualDeg: 57,
		beyondSight: 0,
	},
	/**
	 * How many times more speaks for one place than for another as the call's. Chosen on a sweep of 1,100 people who look here and
	 * there before cameras up to 60 degrees aside, 30 below and 25 above (`npm run eval:scenarios -- --sweep`), and checked on others.
	 */
	callOdds: {
		/** A direction is believed half as much for each so many degrees: as coarsely as by `straight`, `unusual` and `rare`, so that of two directions the nearer one counts for more. */
		aside: { fromDeg: 15, everyDeg: 22 },
		upOrDown: { fromDeg: 8, everyDeg: 12 },
		mostYawDeg: 59,
		beyondSight: 0.4,
		/** Looks at the call spread by 4 degrees (sway of 2.5, jitter, both axes), looks that go anywhere within 25 degrees by 7 to 10; each visit then makes the steadier one so many times likelier. */
		steadierEachVisit: 1.75,
		mostVisits: 8,
		looseDeviationDeg: 6,
		looserBy: 2.5,
		/** A place that has half of the visits is the centre from which people look elsewhere; with four looked at by turns, the odds of one of them are 16 times lower. */
		centrePower: 4,
		/** Visits to each of two places from which on these say something, and enough. */
		someVisits: 3,
		manyVisits: 5,
		/** So many times more must speak for another place than for the usual pose, lest two that are alike take turns. */
		replaceOdds: 2,
	},
	/** A place that may as well be the call's as the usual pose (scenarios: two screens; random looks and neighbours, who must stay away, come back to no such place). */
	rivalPlace: {
		leastMs: 45_000,
		odds: 0.5,
		/** Before either has been visited often, less must speak for it: the usual pose may have been learnt from the first look elsewhere. */
		earlyLeastMs: 10_000,
		earlyOdds: 0.2,
		/** A rival in whose direction cameras are rather seen needs to have been held only for this share of the usual pose's time. */
		nearerShare: 0.2,
		/** A head that sways by 2.5 degrees spreads by 4 here, to the side and up together, one that looks anywhere within 25 degrees by 7 and more. */
		mostDeviationDeg: 5.2,
	},
	/** A person's usual pose (research 2c: 30 to 60 s of a stable face, then a drift of some five minutes while facing). */
	baseline: {
		learnMs: 30_000,
		/** After this much stable time, the places so far are used in place of the learnt pose. */
		provisionalMs: 10_000,
		/** A head that moves further between two samples is not at rest. */
		stableStepDeg: 10,
		/** A longer gap between samples counts as this much. */
		maxGapMs: 3_500,
		driftHalfLifeMs: 200_000,
		/** Who drifts further sits otherwise, or looks elsewhere. */
		maxDriftDeg: 6,
		openEyesShare: 0.7,
		/** Another direction becomes the usual one after so long a rest there, if it is more plausible, or if it has more time. */
		replaceMs: 60_000,
		/** An unusual pose that was faced for less than this is not trusted against another in which the head comes to rest. */
		weakMs: 60_000,
		/** A less plausible direction becomes the usual one only after the call has not been faced for this long: somebody with a phone in the lap looks up for a second every 40 s, and watches television beside it for ten minutes (scenarios). */
		forsakenMs: 900_000,
		/** A direction to which the head has come back so often, for so many times as long as the usual one, is that of the call, wherever the camera is (scenarios: random looks before a camera 40 degrees aside). */
		returns: 5,
		returnsFactor: 2.5,
		looksUpDeg: 12,
		looksUp: 2,
		/** A rest in doubt, shorter than the dwell of "away". */
		doubtMs: 5_000,
		/** Longer for somebody who has come back to the usual pose often: they look here and there, and the call is where they come back to (scenarios: random looks before a camera 40 degrees aside). A shorter look elsewhere than `returnAfterMs` is a glance or a slip of the mesh. */
		doubtReturnedMs: 15_000,
		returnAfterMs: 2_000,
		/** Few people look up beside the call for as long as this, so a face that is raised for longer has another camera below it. */
		doubtHigherMs: 20_000,
		/** A picture that is mirrored at once shows the mirror image of the usual pose; the yaw must be beyond the sway. */
		mirrorYawDeg: 8,
		mirrorMs: 2_000,
	},
	/** Second screens are earned by one unbroken rest within a visit, and lost by time and by visits that are short. */
	secondScreens: {
		restMs: 30_000,
		withinDeg: 11,
		/** Relative to the camera, no screen is known beyond: the mesh reads 43 of these degrees, and at most 45 to 50 however far a head turns. */
		farthestYawDeg: 54,
		mostUpDeg: 10,
		/** Who is turned away mostly for shorter than that, after a few visits, looks here and there, and takes this long to earn one (scenarios: random spells of 15 or 30 s). */
		restlessMs: 90_000,
		restlessVisits: 2,
		restlessShare: 0.67,
		/** A visit shorter than this is a glance of the mesh. */
		leastVisitMs: 1_500,
		/** This share of the visits must have a long rest for the next to be believed at once (scenarios: random spells of 15 or 30 s). */
		longShare: 0.6,
		leastLongVisits: 0.3,
		halfLifeMs: 600_000,
		most: 3,
	},
	/** Shut lids in so many looks and so much time are closed eyes: blinks of 150 to 350 ms every 1 to 8 s, looked at 0.4 to 1 times a second, do that less than once in three hours (scenarios). */
	eyeClosure: {
		minLooks: 3,
		minMs: 2_000,
		openLooks: 2,
		slipMs: 1_200,
		/** Blurred lids that are shut read open now and then (puppets in coded video). */
		shutShare: 0.6,
		/** An open look so soon after a shut one is jitter of lids that are shut. */
		flickerMs: 450,
		keptMs: 10_000,
	},
	/** Who laughs shuts the eyes, for some seconds (scenarios: 4 s of every 20, 0.63 at most; who smiles all the time reads 0.68 and more, `broadSmile`). */
	usualSmile: { halfLifeMs: 20_000, maxGapMs: 3_500, least: 0.66 },
	/** A face found where one was lost, and a lot smaller, may be a picture: it moves less than this between two means of so many looks (jitter of 1.1 degrees a look), and never blinks (scenarios). */
	portrait: {
		goneMs: 2_000,
		smallerShare: 0.75,
		looks: 5,
		movedDeg: 3.3,
		/** One mean alone lies that far away now and then by jitter: of 3,000 portraits, 2 within four minutes (scenarios). */
		movedMeans: 2,
		blinkShare: 0.6,
	},
	/** A face that is lost (full profiles are lost from about 45 degrees on: models/manifest.json). */
	lostFace: {
		/** A head turned this far when its face was lost is presumed to be a profile, and there, for a while. */
		farTurnDeg: 42,
		presumedThereMs: 60_000,
		recentMs: 3_000,
		/** A face lost while turned less, or bent down, is out of sight for a moment or gone; with the dwell of "no-face" it is said to be gone after 10 s. */
		goneMs: 7_500,
		/** A face this close to the picture's left or right edge, as a share of the picture's width, is on its way out when it is lost: a camera that pans moves a face by more than this between two samples (seen on foreman). */
		edgeShare: 0.08,
	},
} as const;
