import { AUDIENCE_THRESHOLDS } from "./audience-thresholds.ts";

/** The part of THRESHOLDS by which looks are scheduled; every number has its source. */
export const SCHEDULE_THRESHOLDS = {
	/** How much a tile's picture changes between two looks (tile-change.ts has the measurements). */
	tileChange: {
		/**
		 * Hardly more than noise. Of looks at somebody who speaks with the head still, three in four change more than
		 * this where the face fills the picture. In a whole picture, speech changes no more than noise does; it is
		 * recognised by the lips.
		 */
		unchanged: 0.01,
		/**
		 * Far more than usual. Of looks at swaying puppets half a second apart, 95 % stay below twice their own median;
		 * turning or looking down reaches three to four times that median, leaving the picture ten times.
		 */
		movingFactor: 2.5,
		minMovingChange: 0.03,
		usualHalfLifeMs: 10_000,
		/** Pictures further apart than this are not compared: they differ by what people do all the time. */
		mostApartMs: 2_500,
	},
	/** When each participant is looked at. */
	schedule: {
		/**
		 * The desired time between two looks, by reason. It is short while something may be changing, since a state
		 * needs several looks within its dwell; speech needs four looks in six seconds. Calm: twice a second loses
		 * nothing (golden timelines, 2 Hz against 10 Hz: at most 2 % of the time in another state). Unchanged: golden
		 * timelines looked at when desired, as if no picture ever changed, 1.3 to 1.8 times a second: at most 4.7 %
		 * (eyes closed), speech 0.7 %.
		 */
		desiredMs: {
			unsettled: 350,
			doubted: 350,
			moving: 350,
			lost: 400,
			speaking: 400,
			"near-limit": 400,
			learning: 450,
			calm: 500,
			unchanged: 1_000,
			audience: AUDIENCE_THRESHOLDS.lookEveryMs,
		},
		/**
		 * With 49 people, everybody is looked at every two seconds or more often: this is two seconds less the time that
		 * ticks and batches under way add (simulated: up to 0.49 s with 49 people on a processor).
		 */
		longestMs: 1_510,
		/** A plan is kept for this long: people change no faster. */
		planEveryMs: 80,
		/**
		 * Intervals of urgent people are stretched by only this power of the others' factor, until the others wait as long
		 * as they may. Simulated with 1/2, and with 1/3: nine people at a quarter of a core, urgent ones every 0.54 (0.48)
		 * s, longest wait 1.19 (1.40) s; 200 people on a graphics card, longest wait 1.80 (1.92) of the two seconds.
		 */
		urgentPower: 1 / 2,
		/**
		 * Share of one processor core for looks, everything that is measured included. On a graphics card it is a share
		 * of the card's time, since what is measured there is how long a batch takes.
		 */
		coreShare: { gentle: 0.25, balanced: 0.6, eager: 0.9 },
		/** Looks run one after another on one thread; the rest of it is left for messages. */
		mostOfOneCore: 0.9,
		/** Costs are means, so a little over the share is not an overload. */
		tolerance: 1.05,
		/** At this stretch factor, all urgent people wait for `longestMs`, too. */
		mostStretch: 512,
		/**
		 * A tab counts less beside other tabs from where two seconds for everybody in it take this part of the pace's share;
		 * the weight falls with this power of what they take. Simulated: 250 or 300 videos take less than a tenth
		 * of the looks of a meeting of 2 to 49 people, and 100 videos less than a tenth of those of a meeting of 25.
		 */
		largeTab: {
			from: 0.45,
			power: 2,
			/** A tab that counts for less than this part of another is far too large: the core beyond the pace is not for it. A meeting of 49 beside one of 9 counts for 0.15. */
			farLess: 0.1,
		},
		/** What even a tab that is far too large gets: at most half of the tenth that it may cost another. */
		leastCeiling: 0.05,
		/** A new limit on looks is shown once it has held for this long, because costs near the limit go up and down. */
		limitDwellMs: 5_000,
	},
	/** How the cost of looks on this computer is estimated. */
	lookCost: {
		/** Used until batches have been measured: the stages' medians on two server cores, rounded up. */
		assumedMs: { followed: 20, detecting: 30, expression: 6 },
		/** Half-life of the computer's measured speed, which changes when it gets hot or when other programs need it. */
		speedHalfLifeMs: 3_000,
		/** How much of the error of one batch goes into the costs of the three kinds of look. */
		learnGain: 0.05,
		/** The learnt costs stay within this factor of the assumed ones. */
		mostFactor: 8,
		/** A batch that takes this many times as long as expected was waiting for something else (a computer that slept). */
		mostSurprise: 10,
		/** The usual speed is the best that lasts: its estimate rises within a minute, and falls over many. */
		usualFasterHalfLifeMs: 20_000,
		usualSlowerHalfLifeMs: 900_000,
		/** The computer is reported to be slower than usual from `slowEnter` on, until it is below `slowLeave` again. */
		slowEnter: 1.7,
		slowLeave: 1.3,
	},
	/**
	 * How long a page takes to hand out a picture: 2 to 4 ms (npm run bench). A page is called slow from ten times that
	 * on, as its own work holds up ours, until it is down to five times.
	 */
	pageSpeed: { halfLifeMs: 3_000, slowEnterMs: 30, slowLeaveMs: 15 },
	/** How many pictures go into one request and one run. */
	batch: {
		/**
		 * WASM gains nothing from larger runs (npm run bench:nets), but one request of six every 90 to 100 ms kept 49 people
		 * at 1.2 looks a second where the pace allows 1.7 (npm run bench). The page answers in light messages, with a turn
		 * for others every 2 ms.
		 */
		small: 8,
		/** WebGPU is limited by dispatch, so one run takes a whole sweep, in one of these static sizes. */
		sweeps: [8, 16, 32, 49, 64],
		/** Least time between two requests, so that sweeps and messages fill; the next leaves at the first tick after it (tab-reader.ts). Half of it is the most by which a look comes early or late. */
		everyMs: { webgpu: 120, wasm: 80 },
		/** The longest that one batch may take: somebody who joins waits for at most two batches under way. */
		longestMs: 160,
	},
} as const;
