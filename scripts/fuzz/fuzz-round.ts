import fc from "fast-check";
import type { FuzzTarget } from "./fuzz-target.ts";
import { MUTATION_KINDS, mutate } from "./mutate.ts";

const MOST_MUTATIONS = 6;
const MOST_REPEATS = 70_000;
const MOST_TEXT_CHANGES = 4;
const SHOWN_CHARS = 1_000;
/** A parser that takes longer for one message would stop a meeting. Its own processor's time counts, because others use the machine as well. */
const MOST_CASE_MS = 2_000;

export interface Finding {
	readonly target: string;
	readonly seed: number;
	/** The smallest value that fast-check found, written out. */
	readonly input: string;
	readonly error: string;
}

const index = fc.nat({ max: 1_000_000 });

const aMutation = fc.record({
	kind: fc.constantFrom(...MUTATION_KINDS),
	where: index,
	which: index,
	times: fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: MOST_REPEATS })),
	value: fc.anything({
		withBigInt: true,
		withDate: true,
		withTypedArray: true,
	}),
});

const aTextChange = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	removed: fc.nat({ max: 20 }),
	added: fc.string({ unit: "binary", maxLength: 20 }),
});

function changeText(
	text: string,
	changes: readonly { at: number; removed: number; added: string }[],
): string {
	return changes.reduce((now, { at, removed, added }) => {
		const from = Math.floor(at * now.length);
		return now.slice(0, from) + added + now.slice(from + removed);
	}, text);
}

/** Undefined where JSON cannot hold the value; such a value cannot reach a parser of text. */
function asText(value: unknown): string {
	if (typeof value === "string") return value;
	try {
		return JSON.stringify(value) ?? "";
	} catch {
		return "";
	}
}

function parsedIfJson(sample: unknown): unknown {
	if (typeof sample !== "string") return sample;
	try {
		return JSON.parse(sample);
	} catch {
		return sample;
	}
}

function feedInTime(target: FuzzTarget, value: unknown): void {
	const before = process.cpuUsage();
	target.feed(value);
	const { user, system } = process.cpuUsage(before);
	const tookMs = (user + system) / 1_000;
	if (tookMs > MOST_CASE_MS)
		throw new Error(`One case took ${Math.round(tookMs)} ms.`);
}

/**
 * Feeds a target with some hundred changed samples; the same seed gives the same ones.
 * @param announce is told about each case before it runs, so that a hang can be traced to it
 */
export function fuzzRound(
	target: FuzzTarget,
	{ seed, cases }: { seed: number; cases: number },
	announce: () => void = () => {},
): Finding | null {
	const { samples, isText } = target;
	const aCase = fc.record({
		sample: fc.constantFrom(...samples),
		mutations: fc.array(aMutation, { maxLength: MOST_MUTATIONS }),
		changes: fc.array(aTextChange, { maxLength: MOST_TEXT_CHANGES }),
	});
	const property = fc.property(aCase, ({ sample, mutations, changes }) => {
		announce();
		const value = mutate(isText ? parsedIfJson(sample) : sample, mutations);
		feedInTime(target, isText ? changeText(asText(value), changes) : value);
	});
	const { failed, counterexample, errorInstance } = fc.check(property, {
		seed,
		numRuns: cases,
	});
	if (!failed) return null;
	return {
		target: target.name,
		seed,
		input: fc.stringify(counterexample?.[0]).slice(0, SHOWN_CHARS),
		error:
			errorInstance instanceof Error
				? errorInstance.message.slice(0, SHOWN_CHARS)
				: String(errorInstance),
	};
}
