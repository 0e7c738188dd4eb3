import { describe, expect, test } from "vitest";
import type { FaceReading } from "../../evaluation/read-picture.ts";
import {
	faceFigures,
	figuresByGroup,
} from "../../scripts/faces/face-figures.ts";
import { faceLine } from "../../scripts/faces/face-lines.ts";
import { ownUsual } from "../../scripts/faces/own-usual.ts";
import type { Label } from "../../scripts/faces/read-labels.ts";
import {
	type Said,
	saidOfPicture,
} from "../../scripts/faces/said-of-picture.ts";
import { aPose, aSignal } from "../support/builders.ts";

function aLabel(
	cells: Readonly<Record<string, string>>,
	angles: Partial<Label> = {},
): Label {
	return {
		file: "a.jpg",
		yawDeg: null,
		pitchDeg: null,
		faceBox: null,
		cells: new Map(Object.entries(cells)),
		...angles,
	};
}

function aReading(face: Partial<FaceReading> = {}): FaceReading {
	return {
		box: { x: 40, y: 40, width: 80, height: 100 },
		score: 0.99,
		hasMesh: true,
		pose: aPose(),
		eyeOpenness: 0.3,
		mouthOpenness: 0.02,
		probabilities: null,
		...face,
	};
}

const LINES = (label: Label, ...faces: readonly FaceReading[]) => ({
	label,
	line: faceLine(label.file, { faces, signal: aSignal() }, null),
});

describe("the figures of pictures", () => {
	test("count what was found, and a broken picture nowhere else", () => {
		const broken = {
			label: aLabel({}),
			line: faceLine("b.jpg", null, null),
		};
		expect(
			faceFigures([LINES(aLabel({}), aReading()), LINES(aLabel({})), broken]),
		).toMatchObject({ n: 2, broken: 1, found: 0.5, mesh: 0.5, falseFaces: 0 });
	});

	test("take a face outside of the labelled box for a false one", () => {
		const label = aLabel(
			{},
			{ faceBox: { centreX: 80, centreY: 90, width: 60, height: 80 } },
		);
		const beside = aReading({ box: { x: 300, y: 0, width: 90, height: 90 } });
		const { found, falseFaces } = faceFigures([
			LINES(label, beside, aReading()),
			LINES(label, beside),
		]);
		expect([found, falseFaces]).toEqual([0.5, 2]);
	});

	test("take the head of a profile for the labelled face, which lies at its edge", () => {
		const label = aLabel(
			{},
			{ faceBox: { centreX: 110, centreY: 90, width: 40, height: 90 } },
		);
		const { found, falseFaces } = faceFigures([LINES(label, aReading())]);
		expect([found, falseFaces]).toEqual([1, 0]);
	});

	test("turn the extension's yaw into the labels', and give gain and error", () => {
		const turned = (yawDeg: number, readDeg: number) =>
			LINES(
				aLabel({}, { yawDeg, pitchDeg: 0 }),
				// To the picture's right, the extension's yaw is positive and the label's negative.
				aReading({ pose: aPose({ yawDeg: -readDeg }) }),
			);
		const { pose } = faceFigures([
			turned(-60, -48),
			turned(-30, -24),
			turned(0, 0),
			turned(30, 24),
			turned(60, 48),
			turned(90, 50),
		]);
		expect(pose?.yaw.gain).toBeCloseTo(0.8, 6);
		expect(pose?.yaw.errorDeg?.median).toBeCloseTo(6, 6);
		expect(pose?.yaw.read.map(({ labelDeg }) => labelDeg)).toEqual([
			-60, -30, 0, 30, 60, 90,
		]);
	});

	test("are given by group, and eyes and expressions by label", () => {
		const smiling = Array.from({ length: 10 }, (_, i) =>
			i === 1 ? 0.91 : 0.01,
		);
		const all = [
			LINES(
				aLabel({ group: "b", eyes: "closed" }),
				aReading({ eyeOpenness: 0.1 }),
			),
			LINES(
				aLabel({ group: "a", eyes: "open", expression: "happiness" }),
				aReading({ probabilities: smiling }),
			),
		];
		expect(faceFigures(all)).toMatchObject({
			eyeOpenness: { closed: { median: 0.1 }, open: { median: 0.3 } },
			expression: { happiness: { read: 1, leading: { happiness: 1 } } },
		});
		const groups = figuresByGroup(all, "group");
		expect(Object.keys(groups)).toEqual(["a", "b"]);
		expect(groups.a?.n).toBe(1);
	});

	test("say how often down, away and closed eyes were said", () => {
		const said = (label: Partial<Label>, what: Partial<Said>) => ({
			label: aLabel({ eyes: "open" }, label),
			line: faceLine(
				"a.jpg",
				{ faces: [aReading()], signal: aSignal() },
				{ direction: "facing", areEyesClosed: false, ...what },
			),
		});
		const figures = faceFigures([
			said({ yawDeg: 0, pitchDeg: -30 }, { direction: "looking-down" }),
			said({ yawDeg: 0, pitchDeg: -60 }, { areEyesClosed: true }),
			said({ yawDeg: 0, pitchDeg: 0 }, {}),
			said({ yawDeg: -45, pitchDeg: 0 }, { direction: "turned-away" }),
			said({ yawDeg: 45, pitchDeg: 0 }, { direction: "profile" }),
		]).said;
		expect(figures?.downBalanced).toBe(0.75);
		expect(figures?.byTurn.at(-1)).toMatchObject({
			labelDeg: 45,
			n: 2,
			directions: { "turned-away": 0.5, profile: 0.5 },
		});
		expect(figures?.byPitch[0]).toMatchObject({ labelDeg: -60, eyesClosed: 1 });
		expect(figures?.byEyes.open?.eyesClosed).toBe(0.2);
	});
});

describe("what is said of one picture", () => {
	const read = (
		cells: Readonly<Record<string, string>>,
		angles: Partial<Label>,
		signal: Parameters<typeof aSignal>[0],
	) => ({
		label: aLabel(cells, angles),
		reading: { faces: [], signal: aSignal(signal) },
	});

	test("is relative to the person's own frontal pictures", () => {
		const frontal = { yawDeg: 0, pitchDeg: 0 };
		const usual = ownUsual(
			[
				read({ person: "1" }, frontal, { headPose: aPose({ yawDeg: 10 }) }),
				read({ person: "1" }, frontal, { headPose: aPose({ yawDeg: 14 }) }),
				read(
					{ person: "1" },
					{ yawDeg: 45, pitchDeg: 0 },
					{ headPose: aPose({ yawDeg: -30 }) },
				),
			],
			"person",
		).get("1");
		expect(usual?.pose.yawDeg).toBe(12);
		const said = saidOfPicture(
			aSignal({ headPose: aPose({ yawDeg: -30 }) }),
			usual ?? null,
		);
		expect(said.direction).toBe("turned-away");
	});

	test("is relative to neutral faces with open eyes where no angle is labelled", () => {
		const one = (cells: Readonly<Record<string, string>>, eyes: number) =>
			read({ person: "1", ...cells }, {}, { eyeOpenness: eyes });
		const usual = ownUsual(
			[
				one({ eyes: "closed" }, 0.1),
				one({ eyes: "open", expression: "neutral" }, 0.32),
				one({ eyes: "open", expression: "happiness" }, 0.2),
			],
			"person",
		);
		expect(usual.get("1")?.eyeOpenness).toBe(0.32);
	});

	test("is nothing without a face, or without a usual pose", () => {
		const nothing = { direction: "none", areEyesClosed: null };
		expect(saidOfPicture(aSignal(), null)).toEqual(nothing);
		expect(
			saidOfPicture(aSignal({ presence: "no-face", headPose: null }), {
				pose: aPose(),
				eyeOpenness: 0.3,
			}),
		).toEqual(nothing);
	});

	test("is a profile where one is seen", () => {
		const usual = { pose: aPose(), eyeOpenness: 0.3 };
		const profile = aSignal({ presence: "profile", headPose: null });
		expect(saidOfPicture(profile, usual).direction).toBe("profile");
	});
});
