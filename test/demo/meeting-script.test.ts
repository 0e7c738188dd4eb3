import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { demoView } from "../../demo/demo-view.ts";
import { portraitFit } from "../../demo/puppet/portrait-fit.ts";
import { blinkAt } from "../../demo/script/blink.ts";
import {
	parseScript,
	peopleOf,
	type ScriptedPerson,
} from "../../demo/script/meeting-script.ts";
import { perform } from "../../demo/script/perform.ts";
import { truthAt } from "../../demo/script/truth.ts";

const SCRIPT = {
	name: "one who turns",
	frame: { widthPx: 320, heightPx: 180 },
	durationS: 60,
	people: [
		{
			who: "Amara",
			blinksPerMinute: 0,
			acts: [
				{ act: "turn", atS: 20, forS: 15, yawDeg: -40, pitchDeg: 0 },
				{ act: "eyes-closed", atS: 40, forS: 5 },
				{ act: "yawn", atS: 50, forS: 5 },
				{ act: "leave", atS: 56, forS: 4 },
			],
		},
	],
};

function only(): ScriptedPerson {
	const script = parseScript(SCRIPT);
	const [person] = script ? peopleOf(script) : [];
	if (!person) throw new Error("the script has nobody");
	return person;
}

describe("a script", () => {
	test("is refused if it names nobody in the cast, or is not a script", () => {
		const stranger = [{ who: "Nobody", blinksPerMinute: 1, acts: [] }];
		expect(parseScript({ ...SCRIPT, people: stranger })).toBeUndefined();
		expect(parseScript({ name: "empty" })).toBeUndefined();
	});

	test("in the address is played by the page unless it is broken", () => {
		const hash = `#${encodeURIComponent(JSON.stringify(SCRIPT))}`;
		expect(demoView("?script=1", hash)).toMatchObject({ kind: "script" });
		expect(demoView("?script=1", "#{")).toEqual({ kind: "meeting" });
		expect(demoView("?clip=clip.mp4")).toEqual({
			kind: "clip",
			url: "clip.mp4",
		});
	});

	test("that ships names only people whose head can be turned", () => {
		const folder = new URL("../../demo/scripts/", import.meta.url);
		for (const file of readdirSync(folder)) {
			const json = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
			const script = parseScript(json);
			expect(script, file).toBeDefined();
			for (const { portrait } of script ? peopleOf(script) : [])
				expect(portraitFit(portrait.picture), portrait.picture).toBeDefined();
		}
	});
});

describe("a performance", () => {
	const at = (seconds: number) => perform(only(), 0, seconds * 1_000);

	test("turns the head as the script says, apart from its restlessness", () => {
		expect(Math.abs(at(10).yawDeg)).toBeLessThanOrEqual(2);
		expect(at(28).yawDeg).toBeGreaterThan(-43);
		expect(at(28).yawDeg).toBeLessThan(-37);
		expect(Math.abs(at(38).yawDeg)).toBeLessThanOrEqual(2);
	});

	test("closes the lids, opens the mouth, leaves, and begins again", () => {
		expect(at(42).features.eyesShut).toBe(1);
		expect(at(46).features.eyesShut).toBe(0);
		expect(at(52).features.mouthOpen).toBe(1);
		expect(at(57).isThere).toBe(false);
		expect(at(60 + 42).features.eyesShut).toBe(1);
	});

	test("reports its ground truth", () => {
		const rest = { yawDeg: 5, pitchDeg: -3, rollDeg: 1 };
		const truth = (seconds: number) =>
			truthAt(only(), 0, rest, seconds * 1_000);
		expect(truth(10).state).toBe("facing");
		expect(truth(28).state).toBe("turned-away");
		expect(truth(28).pose?.yawDeg).toBeCloseTo(at(28).yawDeg + 5);
		expect(truth(42).state).toBe("eyes-closed");
		expect(truth(52)).toMatchObject({ state: "facing", isYawning: true });
		expect(truth(57)).toMatchObject({ state: "no-face", pose: null });
	});
});

describe("somebody who is drawn from the call", () => {
	const truth = (act: Record<string, unknown>, seconds: number) => {
		const [first] = SCRIPT.people;
		const acts = [{ atS: 10, forS: 40, ...act }];
		const script = parseScript({ ...SCRIPT, people: [{ ...first, acts }] });
		const [person] = script ? peopleOf(script) : [];
		if (!person) throw new Error(`no such act: ${act.act}`);
		const rest = { yawDeg: 0, pitchDeg: 0, rollDeg: 0 };
		return {
			...truthAt(person, 0, rest, seconds * 1_000),
			...perform(person, 0, seconds * 1_000),
		};
	};

	test.each([
		["neighbour", "turned-away", { yawDeg: 44, pitchDeg: 0 }],
		["telephone", "looking-down", {}],
		["television", "side-screen", { yawDeg: 40, pitchDeg: 0 }],
	])("by a %s is %s, and faces the call before and after", (act, state, to) => {
		expect(truth({ act, ...to }, 30)).toMatchObject({
			state,
			isStill: false,
			distraction: act,
		});
		expect(truth({ act, ...to }, 5)).toMatchObject({
			state: "facing",
			distraction: act,
		});
	});

	test("by a meal looks down to the plate and up again, chewing", () => {
		const meal = (seconds: number) => truth({ act: "meal" }, seconds);
		expect(meal(13).state).toBe("looking-down");
		expect(meal(13).pitchDeg).toBeLessThan(-20);
		expect(meal(18).state).toBe("facing");
		expect(meal(18).pitchDeg).toBeGreaterThan(-4);
		const lips = Array.from(
			{ length: 20 },
			(_, i) => meal(16 + i / 10).features.mouthOpen,
		);
		expect(Math.max(...lips) - Math.min(...lips)).toBeGreaterThan(0.1);
	});

	test("by a telephone has lids that follow the eyes", () => {
		const { eyesShut, gaze } = truth({ act: "telephone" }, 30).features;
		expect(gaze.pitchDeg).toBeLessThan(-25);
		expect(eyesShut).toBeGreaterThan(0.3);
		expect(eyesShut).toBeLessThan(1);
	});
});

test("eyes stay on what they look at while the head sways", () => {
	const { yawDeg, features } = perform(only(), 0, 3_000);
	expect(yawDeg).not.toBe(0);
	expect(features.gaze.yawDeg).toBeCloseTo(-yawDeg);
});

describe("blinks", () => {
	test("come as often as asked for, and last less than half a second", () => {
		let shut = 0;
		let longestMs = 0;
		let sinceMs: number | null = null;
		for (let ms = 0; ms < 60_000; ms += 10) {
			const isDown = blinkAt(ms / 1_000, 17, 3) > 0;
			if (isDown && sinceMs === null) {
				shut++;
				sinceMs = ms;
			}
			if (!isDown) sinceMs = null;
			if (sinceMs !== null) longestMs = Math.max(longestMs, ms - sinceMs);
		}
		expect(shut).toBeGreaterThanOrEqual(16);
		expect(shut).toBeLessThanOrEqual(18);
		expect(longestMs).toBeLessThan(400);
	});
});
