import { setTimeout as sleep } from "node:timers/promises";
import { median } from "../bench/figures/percentiles.ts";
import { PROMPT_MEMORY_FLAGS } from "../browser/flags.ts";
import { openDemo } from "../demo/open-demo.ts";
import { perform } from "./act.ts";
import { leaveMeeting } from "./leave-meeting.ts";
import { openMeeting, type SoakedMeeting } from "./open-meeting.ts";
import { schedule } from "./schedule.ts";
import { type Sample, takeSample } from "./take-sample.ts";
import { judge, type Verdict } from "./verdict.ts";

export interface Soak {
	/** "accelerated" or "real time" */
	name: string;
	people: number;
	/** Duration of the soak. */
	seconds: number;
	/** Hours of a meeting that were simulated meanwhile. */
	hours: number;
	/** Seed of the schedule. */
	seed: number;
	/** How often each act was performed. */
	done: Record<string, number>;
	/** Looks at all people together, between samples. */
	looksPerSecond: { median: number; least: number };
	/** Problems that the popup showed in any sample, without duplicates. */
	problems: readonly string[];
	samples: readonly Sample[];
	verdict: Verdict;
}

/**
 * Maximum length of the start that is not judged, and its maximum share of the
 * whole: until hot code is compiled and memory has filled to its level. In 20
 * minutes of 49 people (2026-11-26) the extension's processes took 90 MB after
 * two minutes, 102 after five to seven, and 103 at the end.
 */
const SETTLE = { seconds: 300, share: 0.25 };

/**
 * Runs a meeting in which people come and go and the user uses the popup, from
 * switching on to switching off, and takes samples throughout.
 */
export function runSoak(options: {
	name: string;
	people: number;
	seconds: number;
	/** Hours of a meeting to simulate in that time. */
	hours: number;
	seed: number;
	sampleEverySeconds: number;
	headless: boolean;
	/** Ends it early, without a verdict. */
	signal?: AbortSignal;
	/** Called with each sample in words. */
	onProgress?: (progress: string) => void;
}): Promise<Soak> {
	const { name, people, seconds, hours, seed, headless, signal } = options;
	const demo = {
		headless,
		path: "crowd/",
		query: `people=${people}`,
		flags: PROMPT_MEMORY_FLAGS,
		...(signal && { signal }),
	};
	return openDemo(demo, async (demo) => {
		const meeting = await openMeeting(demo, people);
		const { samples, done, lastedSeconds } = await spend(meeting, options);
		const leftOvers = await leaveMeeting(meeting);
		const settleSeconds = Math.min(SETTLE.seconds, SETTLE.share * seconds);
		return {
			name,
			people,
			seconds: lastedSeconds,
			hours,
			seed,
			done,
			looksPerSecond: looksIn(samples),
			problems: [...new Set(samples.flatMap((sample) => sample.problems))],
			samples,
			verdict: judge({
				samples,
				leftOvers,
				settleSeconds,
				hoursPerSecond: hours / seconds,
			}),
		};
	});
}

/** Performs due acts and takes samples one after the other, so that no popup is open during a sample. */
async function spend(
	meeting: SoakedMeeting,
	options: Parameters<typeof runSoak>[0],
) {
	const { seconds, hours, seed, sampleEverySeconds } = options;
	const { onProgress = () => {} } = options;
	const happenings = schedule({ seed, hours, seconds });
	const samples: Sample[] = [];
	const done: Record<string, number> = {};
	const startMs = performance.now();
	const passed = () => (performance.now() - startMs) / 1_000;
	let sampleAt = 0;
	let next = happenings.shift();
	// A machine that cannot keep up gets no extra time: acts that are not due in time are left out.
	while (passed() <= seconds) {
		const now = passed();
		if (sampleAt <= now) {
			samples.push(await sampled(meeting, now, onProgress));
			sampleAt = Math.max(sampleAt + sampleEverySeconds, passed());
		} else if (next && next.atSeconds <= now) {
			await perform(meeting, next);
			done[next.act] = (done[next.act] ?? 0) + 1;
			next = happenings.shift();
		} else {
			const due = Math.min(sampleAt, next?.atSeconds ?? sampleAt);
			await sleep(Math.max(1, (due - now) * 1_000));
		}
	}
	samples.push(await sampled(meeting, passed(), onProgress));
	return { samples, done, lastedSeconds: passed() };
}

async function sampled(
	meeting: SoakedMeeting,
	atSeconds: number,
	onProgress: (progress: string) => void,
) {
	const sample = await takeSample(meeting, atSeconds);
	onProgress(sampleWords(sample));
	return sample;
}

function looksIn(samples: readonly Sample[]) {
	const rates = samples.slice(1).map((sample, i) => {
		const before = samples[i] ?? sample;
		return (
			(sample.analysed - before.analysed) /
			(sample.atSeconds - before.atSeconds)
		);
	});
	return rates.length > 0
		? { median: median(rates), least: Math.min(...rates) }
		: { median: 0, least: 0 };
}

function sampleWords({
	atSeconds,
	people,
	documentMb,
	extensionMb,
	open,
}: Sample) {
	const extension = extensionMb?.toFixed(0) ?? "?";
	return `${atSeconds.toFixed(0)} s: ${people} people, document ${documentMb.toFixed(1)} MB, extension ${extension} MB, ${open.picture} pictures open`;
}
