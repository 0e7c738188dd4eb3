import { setTimeout as sleep } from "node:timers/promises";
import { PROMPT_MEMORY_FLAGS } from "../browser/flags.mjs";
import { openDemo } from "../demo/open-demo.mjs";
import { perform } from "./act.mjs";
import { leaveMeeting } from "./leave-meeting.mjs";
import { openMeeting } from "./open-meeting.mjs";
import { schedule } from "./schedule.mjs";
import { takeSample } from "./take-sample.mjs";
import { judge } from "./verdict.mjs";

/**
 * @typedef {object} Soak
 * @property {string} name "accelerated" or "real time"
 * @property {number} people
 * @property {number} seconds that it lasted
 * @property {number} hours of a meeting that happened in them
 * @property {number} seed of what happened
 * @property {Record<string, number>} done how often each act was performed
 * @property {{median: number, least: number}} looksPerSecond of all people together, between samples
 * @property {readonly string[]} problems that the popup showed in a sample, each once
 * @property {readonly import("./take-sample.mjs").Sample[]} samples
 * @property {import("./verdict.mjs").Verdict} verdict
 */

/** Of the whole, at most: until hot code is compiled and memory has filled to its level. In 20 minutes of 49 people (2026-11-26) the extension's processes took 90 MB after two minutes, 102 after five to seven, and 103 at the end. */
const SETTLE = { seconds: 300, share: 0.25 };

/**
 * A meeting in which people come and go and the user does what users do, from
 * its switching on to its switching off, with samples all along.
 * @param {object} options
 * @param {string} options.name
 * @param {number} options.people
 * @param {number} options.seconds
 * @param {number} options.hours of a meeting to be pressed into them
 * @param {number} options.seed
 * @param {number} options.sampleEverySeconds
 * @param {boolean} options.headless
 * @param {AbortSignal} [options.signal] ends it early, without a verdict
 * @param {(what: string) => void} [options.tell]
 * @returns {Promise<Soak>}
 */
export function runSoak(options) {
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

/**
 * Performs what is due and takes samples in turn, so that no popup is open in one.
 * @param {import("./open-meeting.mjs").SoakedMeeting} meeting
 * @param {Parameters<typeof runSoak>[0]} options
 */
async function spend(meeting, options) {
	const { seconds, hours, seed, sampleEverySeconds, tell = () => {} } = options;
	const happenings = schedule({ seed, hours, seconds });
	/** @type {import("./take-sample.mjs").Sample[]} */
	const samples = [];
	/** @type {Record<string, number>} */
	const done = {};
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

/**
 * @param {import("./open-meeting.mjs").SoakedMeeting} meeting
 * @param {number} atSeconds
 * @param {(what: string) => void} tell
 */
async function sampled(meeting, atSeconds, tell) {
	const sample = await takeSample(meeting, atSeconds);
	tell(sampleWords(sample));
	return sample;
}

/** @param {readonly import("./take-sample.mjs").Sample[]} samples */
function looksIn(samples) {
	const rates = samples
		.slice(1)
		.map((sample, i) => {
			const before = samples[i] ?? sample;
			return (
				(sample.analysed - before.analysed) /
				(sample.atSeconds - before.atSeconds)
			);
		})
		.sort((a, b) => a - b);
	return {
		median: rates[Math.floor(rates.length / 2)] ?? 0,
		least: rates[0] ?? 0,
	};
}

/** @param {import("./take-sample.mjs").Sample} sample */
function sampleWords({ atSeconds, people, documentMb, extensionMb, open }) {
	const extension = extensionMb?.toFixed(0) ?? "?";
	return `${atSeconds.toFixed(0)} s: ${people} people, document ${documentMb.toFixed(1)} MB, extension ${extension} MB, ${open.picture} pictures open`;
}
