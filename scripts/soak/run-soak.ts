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
	/** that it lasted */
	seconds: number;
	/** of a meeting that happened in them */
	hours: number;
	/** of what happened */
	seed: number;
	/** how often each act was performed */
	done: Record<string, number>;
	/** of all people together, between samples */
	looksPerSecond: { median: number; least: number };
	/** that the popup showed in a sample, each once */
	problems: readonly string[];
	samples: readonly Sample[];
	verdict: Verdict;
}

/** Of the whole, at most: until hot code is compiled and memory has filled to its level. In 20 minutes of 49 people (2026-11-26) the extension's processes took 90 MB after two minutes, 102 after five to seven, and 103 at the end. */
const SETTLE = { seconds: 300, share: 0.25 };

/**
 * A meeting in which people come and go and the user does what users do, from
 * its switching on to its switching off, with samples all along.
 */
export function runSoak(options: {
	name: string;
	people: number;
	seconds: number;
	/** of a meeting to be pressed into them */
	hours: number;
	seed: number;
	sampleEverySeconds: number;
	headless: boolean;
	/** ends it early, without a verdict */
	signal?: AbortSignal;
	tell?: (what: string) => void;
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

/** Performs what is due and takes samples in turn, so that no popup is open in one. */
async function spend(
	meeting: SoakedMeeting,
	options: Parameters<typeof runSoak>[0],
) {
	const { seconds, hours, seed, sampleEverySeconds, tell = () => {} } = options;
	const happenings = schedule({ seed, hours, seconds });
	const samples: Sample[] = [];
	const done: Record<string, number> = {};
	const startMs = performance.now();
	const passed = () => (performance.now() - startMs) / 1_000;
	let sampleAt = 0;
	let next = happenings.shift();
	// A machine that cannot keep up is not waited for: what it is late with is left out.
	while (passed() <= seconds) {
		const now = passed();
		if (sampleAt <= now) {
			samples.push(await sampled(meeting, now, tell));
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
	samples.push(await sampled(meeting, passed(), tell));
	return { samples, done, lastedSeconds: passed() };
}

async function sampled(
	meeting: SoakedMeeting,
	atSeconds: number,
	tell: (what: string) => void,
) {
	const sample = await takeSample(meeting, atSeconds);
	tell(sampleWords(sample));
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
