import { describe, expect, test } from "vitest";
import type { ParticipantSignal } from "../../../src/core/participant/participant-signal.ts";
import type { ParticipantSummary } from "../../../src/core/participant/participant-summary.ts";
import { goldenTimeline } from "../../support/golden-timeline.ts";
import { looksWhenWished } from "../../support/looks-when-wished.ts";
import { playSignals } from "../../support/play-signals.ts";

const SECONDS = 150;
const EVERY_MS = 10_000;

/** Recorded from demo/scripts: a puppet's performance, as the extension's stages read it. */
const TIMELINES = [
	["second-screen", "Freya, everyday.json"],
	["eyes-closed", "Zoë, everyday.json"],
	["eyes-closed-behind-blur", "Tomás, everyday.json"],
	["yawns-and-talks", "Yuki, everyday.json"],
	["takes-notes", "Kwame, everyday.json"],
	["turns-away", "Nia, facing-away.json"],
	["turns-away-beside-camera", "Hugo, facing-away.json"],
] as const;

describe.each(TIMELINES)("the golden timeline %s (%s)", (name) => {
	const { signals } = goldenTimeline(name);
	const summaries = playSignals(signals, SECONDS * 1_000);

	test("gives these states, bands and shares", async () => {
		await expect(timelineText(summaries)).toMatchFileSnapshot(
			`../../fixtures/attention/${name}.txt`,
		);
	});

	test.each(name === "yawns-and-talks" ? [2, 5] : [1, 2, 5])(
		"sampled %d times a second, the state is another one for at most 5 per cent of the time",
		(perSecond) => {
			expect(shareOfOtherStates(name, perSecond)).toBeLessThanOrEqual(0.05);
		},
	);
});

test("if speech is seen once a second, it is known some seconds later: 8 per cent of the time", () => {
	expect(shareOfOtherStates("yawns-and-talks", 1)).toBeLessThanOrEqual(0.08);
});

describe.each(TIMELINES)("looked at when desired, %s", (name) => {
	const { signals } = goldenTimeline(name);

	test.each(["unchanged", "as-usual"] as const)(
		"even if every picture seems %s, the state is another one for at most 5 per cent of the time",
		(stir) => {
			const looks = looksWhenWished(signals, stir);
			expect(shareOfOther(signals, looks)).toBeLessThanOrEqual(0.05);
			if (stir === "unchanged")
				expect(looks.length / SECONDS).toBeLessThanOrEqual(2.3);
		},
	);
});

/** The share of the time, compared with ten looks a second. */
function shareOfOtherStates(name: string, perSecond: number): number {
	const { signals } = goldenTimeline(name);
	const some = signals.filter((_, i) => i % (10 / perSecond) === 0);
	return shareOfOther(signals, some);
}

function shareOfOther(
	signals: readonly ParticipantSignal[],
	some: readonly ParticipantSignal[],
): number {
	const full = playSignals(signals, SECONDS * 1_000);
	const thinned = playSignals(some, SECONDS * 1_000);
	const differ = full.filter(({ state }, i) => state !== thinned[i]?.state);
	return differ.length / full.length;
}

/** A line for each state shown, then the attention every ten seconds. */
function timelineText(summaries: readonly ParticipantSummary[]): string {
	const changes = summaries.flatMap(({ state }, i) =>
		state === summaries[i - 1]?.state ? [] : [`${i + 1} s ${state}`],
	);
	const bands = summaries.flatMap(({ attention }, i) => {
		if (((i + 1) * 1_000) % EVERY_MS !== 0) return [];
		const share = attention.towardShare?.toFixed(2) ?? "-";
		return [`${i + 1} s ${attention.band} ${share}`];
	});
	return `${[...changes, "", ...bands].join("\n")}\n`;
}
