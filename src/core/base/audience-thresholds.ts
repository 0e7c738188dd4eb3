/** Every number by which an audience before one camera is read, with its source. */
export const AUDIENCE_THRESHOLDS = {
	/** The most people who are followed; where there are as many, the page says "60 or more". Chosen by us, for a lecture hall's front half. */
	mostFaces: 60,
	/**
	 * The picture is searched and read in overlapping parts of this side, in pixels of the video. The full-range net
	 * finds faces from an eighteenth of what it is shown on (blaze-face.ts), which is 25 pixels here.
	 */
	partSidePx: 448,
	/** Parts overlap by a little more than the largest face of the bound, 120 pixels, so that each such face lies whole within one of them. */
	overlapPx: 128,
	/** A face is read from a picture in which it is this wide; the part around larger ones is larger by as much, up to this many times. */
	readWidthPx: 50,
	mostThinned: 2.2,
	/** The time between two looks that each face should have at least: the bound is 0.7 a second. */
	readEveryMs: 700,
	/** A part in which nobody is followed is searched for people who come this often. Who comes in becomes a person only after ten seconds. */
	searchEveryMs: 6_000,
	/** The whole picture is looked at this often: it shows faces larger than a part, and whether the camera stands still. */
	wholeEveryMs: 3_000,
	/** How many faces one look reads: with the full-range net, a look then takes 50 ms on a server core. */
	mostRead: 8,
	/** Faces found this soon after the first look were there from the start: once round all parts of a picture of 1920x1080 takes two seconds. */
	firstWithinMs: 6_000,
	/** How long a face that is nobody yet, or on its way out, is waited for: on a computer with much else to do, its turn comes every few seconds. */
	leavingMs: 8_000,
	/** How soon the next look is wanted. */
	lookEveryMs: 120,
	/** The direction that most heads share. */
	front: {
		/** Directions are counted in cells of this side; finer ones would only count the landmarks' jitter. */
		cellDeg: 4,
		/** Heads that differ by no more share a direction: three times the jitter, and less than half of the turn that is called away (pose.awayAhead). */
		withinDeg: 14,
		/** So much of people's time in one direction makes it the front: 26 people show it within three seconds. */
		learnMs: 60_000,
		/** At least this share of all time must be there, or no direction is shared. Chosen by us. */
		leastShare: 0.35,
		/** Half-life of what is counted: what an audience does for a few minutes, such as an exercise, is soon forgotten. */
		halfLifeMs: 180_000,
		/** One look counts for at most this much time. */
		maxGapMs: 3_000,
		/** Another direction must have so many times more for it to become the front. */
		replaceFactor: 2,
		/** The front moves with its heads in steps of this size, so that nobody is judged by a direction that trembles. */
		stepDeg: 4,
		/** Heads bent further look at a desk, which is no front unless the user says so; as for a single person (restingPlaces.belowDeg). */
		belowDeg: 16,
	},
} as const;
