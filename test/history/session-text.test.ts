import { afterEach, describe, expect, test } from "vitest";
import { EXPRESSION_CLASSES } from "../../src/core/expression/expression.ts";
import { speak, speakEnglish } from "../support/browser/fake-i18n.ts";
import {
	aBin,
	aRecord,
	BIN_MS,
	happyMs,
	spent,
} from "../support/session-builders.ts";

async function textsIn(locale: string) {
	speak(locale);
	const session = await import("../../src/history/session-text.ts");
	const stretch = await import("../../src/history/stretch-text.ts");
	return { ...session, ...stretch };
}

/** Long enough to be summed up. */
const LATER = { lastAtMs: Number.MAX_SAFE_INTEGER };
/** A session whose page was not heard for half of the time. */
const SESSION = aRecord([aBin(0), aBin(3)]);
const COMPARISON = { earlier: 2, attending: "more", readable: "less" } as const;

afterEach(speakEnglish);

describe("the texts of a session", () => {
	test("are in English", async () => {
		const texts = await textsIn("en");
		expect(texts.coverageText(SESSION)).toBe(
			"The meeting page answered for 50% of the session; the rest is blank.",
		);
		expect(texts.comparisonText(COMPARISON)).toBe(
			"Toward the call more than in your 2 earlier sessions of this class. Fewer people were in clear view than before, so take this with care.",
		);
		expect(texts.comparisonText({ ...COMPARISON, earlier: 1 })).toContain(
			"than in your earlier session of this class.",
		);
		expect(
			texts.readableText(aRecord([aBin(0, { room: spent(0, 0, 0) })])),
		).toBe("none");
	});

	test("say how far those who could not be read leave the share open", async () => {
		const { attendedRangeText } = await textsIn("en");
		const of = (...people: Parameters<typeof spent>) =>
			attendedRangeText(aRecord([aBin(0, { room: spent(...people) })]));
		expect(of(10, 8, 6)).toBe(
			"Counting people without a clear view, it could be 60% to 80% of the time.",
		);
		expect(of(10, 10, 6)).toBeNull();
		expect(of(10, 8, null)).toBeNull();
		const down = { ...spent(10, 8, 4), elsewhereMs: 3 * BIN_MS };
		expect(attendedRangeText(aRecord([aBin(0, { room: down })]))).toBe(
			"Counting people without a clear view, it could be 57% to 86% of the time.",
		);
	});

	test("are in German", async () => {
		const texts = await textsIn("de");
		const long = { ...SESSION, ...LATER };
		expect(texts.attendingText(long)).toBe("die meiste Zeit");
		const at = new Date(2026, 10, 26, 15, 5).getTime();
		expect(texts.whenText(at)).toBe("26.11.2026, 15:05");
		expect(texts.readableText(SESSION)).toBe("80\u00a0%");
		const faces = { ...spent(9, 8, 2), expressionMs: happyMs(8) };
		expect(texts.facesText(faces)).toBe("Gesichter: wirkt fröhlich.");
	});

	test("do not mention faces if it is not known who was toward the call", async () => {
		const { stretchText } = await textsIn("en");
		const happy = { ...spent(9, 8, 2), expressionMs: happyMs(8) };
		const of = (kind: "low" | "not-heard") =>
			stretchText({ kind, spent: happy, fromMs: 0, toMs: 60_000 }, 5);
		expect(of("low")).toContain("Faces: looks happy.");
		expect(of("not-heard")).not.toContain("Faces");
	});

	test("name the group size under which the session was kept", async () => {
		const { stretchText } = await textsIn("en");
		const kind = "too-few";
		const stretch = {
			kind,
			spent: spent(9, 6, null),
			fromMs: 0,
			toMs: 60_000,
		} as const;
		expect(stretchText(stretch, 8)).toContain("Fewer than 8");
	});

	test("do not say that a class was toward the call whose heads were mostly down", async () => {
		const { attendingText } = await textsIn("en");
		const down = { ...spent(10, 8, 2), elsewhereMs: 6 * BIN_MS };
		expect(attendingText(aRecord([aBin(0, { room: down })], LATER))).toBe(
			"most were head down or beside the call",
		);
		const half = { ...spent(10, 8, 4), elsewhereMs: 4 * BIN_MS };
		expect(attendingText(aRecord([aBin(0, { room: half })], LATER))).toBe(
			"most of the time",
		);
	});

	test("say nothing on the whole of less than a minute", async () => {
		const { attendingText } = await textsIn("en");
		expect(attendingText(SESSION)).toBe("too short to say");
	});

	test("never name fear, disgust or contempt alone", async () => {
		const { facesText } = await textsIn("en");
		for (const name of ["fear", "disgust", "contempt"]) {
			const expressionMs = EXPRESSION_CLASSES.map((one) =>
				one === name ? 9_000 : one === "neutral" ? 1_000 : 0,
			);
			expect(facesText({ expressionMs })).toMatch(/mixed: \w+, neutral/);
		}
	});

	test("say why a session is not compared", async () => {
		const { comparisonText } = await textsIn("en");
		expect(comparisonText("short")).toMatch(
			/^Only sessions of at least 10\smin are compared\. This one is shorter\.$/,
		);
		expect(comparisonText("little-known")).toContain("less than half");
		expect(comparisonText("earlier-unfit")).toContain("too short");
	});

	test("have the Arabic dual", async () => {
		const { comparisonText } = await textsIn("ar");
		expect(comparisonText(COMPARISON)).toContain("جلستيك السابقتين");
	});
});
