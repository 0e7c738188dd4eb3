/** The part of THRESHOLDS by which looks are scheduled: every number with its source. */
export const SCHEDULE_THRESHOLDS = {
	/** How much a tile's picture changes between two looks (tile-change.ts has the measurements). */
	tileChange: {
		/** Hardly more than noise: of looks at somebody who speaks and holds the head still, three of four change more where the face fills the picture. In a whole picture speech is no more than noise: it is told by the lips. */
		unchanged: 0.01,
		/** Far more than usual: of puppets' looks half a second apart, 95 % that sway stay below twice their own median; turns and looks down are three to four times that, leaving ten times. */
		movingFactor: 2.5,
		minMovingChange: 0.03,
		usualHalfLifeMs: 10_000,
		/** Pictures further apart differ by what people do all the time. */
		mostApartMs: 2_500,
	},
	/** Who is looked at when. */
	schedule: {
		/** While something may be changing: a state needs several looks within its dwell. Speech needs four looks in six seconds. Calm: twice a second loses nothing (golden timelines, 2 Hz against 10 Hz: at most 2 % of the time in another state). Unchanged: golden timelines looked at when wished, as if no picture ever changed, 1.3 to 1.8 times a second: at most 4.7 % (eyes closed), speech 0.7 %. */
		desiredMs: {
			unsettled: 350,
			doubted: 350,
			stirring: 350,
			lost: 400,
			speaking: 400,
			"near-limit": 400,
			learning: 450,
			calm: 500,
			unchanged: 1_000,
		},
		/** At 49 people everybody at least every two seconds (issue 5), less what ticks and batches under way add (simulated: 0.4 s where the core is nearly full). */
		longestMs: 1_600,
		/** What is planned holds so long: people change no faster. */
		planEveryMs: 120,
		/** Who is urgent waits longer by only this power of the others' factor, until those wait as long as they may. */
		urgentPower: 1 / 3,
		/** Of one core, everything of a look that is measured. Of a graphics card, of its time: what is measured is how long a batch takes. */
		coreShare: { gentle: 0.25, balanced: 0.6, eager: 0.9 },
		/** Looks take turns on one thread; a rest is left for messages. */
		mostOfOneCore: 0.9,
		/** Costs are means; a little over the share is not an overload. */
		tolerance: 1.05,
		/** At which everybody who is urgent waits for `longestMs`, too. */
		mostStretch: 512,
		/** What limits the looks is said once it has held so long: costs at the limit go up and down. */
		limitDwellMs: 5_000,
	},
	/** What looks cost this computer. */
	lookCost: {
		/** Until batches have said better: a guess from the stages' medians on two server cores. */
		assumedMs: { followed: 20, detecting: 30, expression: 6 },
		/** Of the computer's speed: it gets hot, and others need it. */
		speedHalfLifeMs: 3_000,
		/** Of what a batch says about the three kinds' costs, so much is believed. */
		learnGain: 0.05,
		/** The three are learnt only so far from what is assumed. */
		mostFactor: 8,
		/** A batch that takes longer than this times what was expected waited for something else (a computer that slept). */
		mostSurprise: 10,
		/** The usual speed is the best that lasts: it rises within a minute, and falls over many. */
		usualFasterHalfLifeMs: 20_000,
		usualSlowerHalfLifeMs: 900_000,
		/** Said to be slower than usual from here on, and no longer from there. */
		slowEnter: 1.7,
		slowLeave: 1.3,
	},
	/** How many pictures go into one request and one run. */
	batch: {
		/** A message takes the page 0.4 ms for each picture of six, and 0.6 for each of one or two; WASM gains nothing (npm run bench:nets). More would hold the page for longer than 3 ms. */
		small: 6,
		/** WebGPU is bound by dispatch: a whole sweep in one run, in static sizes. */
		sweeps: [8, 16, 32, 49, 64],
		/** So that sweeps and messages fill; half of it is the most that a look comes early or late. */
		everyMs: { webgpu: 120, wasm: 80 },
		/** Whoever joins waits for at most two batches under way. */
		longestMs: 160,
	},
} as const;
