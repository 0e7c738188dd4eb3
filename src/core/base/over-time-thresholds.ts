/** The part of THRESHOLDS about the timeline, the cues, and pages or people that are gone. */
export const OVER_TIME_THRESHOLDS = {
	/** Bins of 10 s, since other products and papers judge attention over 10 s (research 2b, 4); two hours of them are kept. */
	timeline: { binMs: 10_000, keptMs: 7_200_000 },
	/** Sessions are compared from this length on, and with at least this much of the session heard and of people's time told: shorter ones say more of the moment than of the class. Chosen by us: no set has classes of many days. */
	comparison: { leastMs: 600_000, leastCoverage: 0.5 },
	cues: {
		/** How often the room is sampled. A longer gap (sleep, a busy machine) clears the earlier samples. */
		sampleMs: 5_000,
		maxGapMs: 15_000,
		/** Fewer than half of the readable people attend for 30 s, and at least 20 points fewer than in the five minutes before (research 4, "Alerts"). */
		lowShare: 0.5,
		lowMs: 30_000,
		dropShare: 0.2,
		beforeMs: 300_000,
		/** At least this much of those five minutes must be known: half, as of a person's window. Chosen by us: no set at hand is of a room. */
		minBeforeMs: 150_000,
		/** One person who turns away is never a cue, however small the room: the change must clearly be worth more than one person, so at least two. Chosen by us. */
		minChangePeople: 1.5,
		/** At least half of all people must be readable (as for a person, research 2c), and at least the minimum group size (research 3d). */
		minReadableShare: 0.5,
		/** Smiles and nods: this share of the people whose expression or nods can be seen, and at least the minimum group size. Smiles must last for `smilingMs`. Chosen by us: no set at hand is of a room. */
		smilingShare: 0.4,
		smilingMs: 10_000,
		noddingShare: 0.4,
		nodWithinMs: 30_000,
		/** Research 4: at least five minutes between two cues, and at most three an hour. */
		coolDownMs: 300_000,
		mostPerHour: 3,
		/** How long the user can snooze cues, and how long a cue is shown. Chosen by us: no set can say. */
		snoozeMs: 900_000,
		shownMs: 60_000,
	},
	/**
	 * A meeting page with no connected page frame for this long does not answer: it is contacted again, and the popup
	 * says so. A page just switched on or loaded connects within 1 s on two cores (tabs.test.ts).
	 */
	pageSilenceMs: 5_000,
	/** A wait for the page, the offscreen document or the models that lasts longer is a failure with a next step: ten times as long as a page takes to connect. */
	startOverdueMs: 10_000,
	/** Somebody who left is remembered for this long, so that coming back does not lose their trace. */
	departedKeptMs: 900_000,
} as const;
