/** Of the timeline, the cues, and what is gone; part of THRESHOLDS. */
export const OVER_TIME_THRESHOLDS = {
	/** Bins of 10 s, as attention is judged over 10 s elsewhere (research 2b, 4); two hours of them. */
	timeline: { binMs: 10_000, keptMs: 7_200_000 },
	cues: {
		/** The room is noted so often; a longer gap (sleep, a busy machine) starts its memory anew. */
		sampleMs: 5_000,
		maxGapMs: 15_000,
		/** Fewer than half of the readable attend for 30 s, at least 20 points less than in the five minutes before (research 4, "Alerts"). */
		lowShare: 0.5,
		lowMs: 30_000,
		dropShare: 0.2,
		beforeMs: 300_000,
		/** And so much of the five minutes known. Guess. */
		minBeforeMs: 150_000,
		/** One person's turning away is never a cue, however small the room: a change must be worth clearly more than one. Guess. */
		minChangePeople: 1.5,
		/** Half of everybody readable (as for a person, research 2c), and no fewer than a group (research 3d). */
		minReadableShare: 0.5,
		/** Smiles and nods: so large a share of those in whom they can be seen, and no fewer people than a group; smiles for so long. Guesses. */
		smilingShare: 0.4,
		smilingMs: 10_000,
		noddingShare: 0.4,
		nodWithinMs: 30_000,
		/** Research 4: five minutes between two, three an hour. */
		coolDownMs: 300_000,
		mostPerHour: 3,
		/** Quiet for so long when the user says so; shown for so long. Guesses. */
		snoozeMs: 900_000,
		shownMs: 60_000,
	},
	/** A page of which nobody has been connected for so long does not answer: it is reached anew, and the popup says so. One just switched on or loaded connects within 1 s on two cores (tabs.test.ts). */
	pageSilenceMs: 5_000,
	/** A person who left is remembered so long, so that coming back does not lose their trace. */
	departedKeptMs: 900_000,
} as const;
