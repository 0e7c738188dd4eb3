import { describe, expect, test } from "vitest";
import {
	cleanMarkedName,
	cleanName,
	saysSelf,
} from "../../../src/core/page/clean-name.ts";

describe("an address or an id", () => {
	test.each([
		"ana.lima@school.example",
		"Ana <ana@school.example>",
		"ana@school",
		"ana＠school.example",
		"mailto:ana@school.example",
		"sip:ana",
		"live:.cid.a1b2c3d4e5f6",
		"8:orgid:0b5e1e2a-5b0f-4b62-9c3b-7d9a3a5a6a01",
		"0b5e1e2a-5b0f-4b62-9c3b-7d9a3a5a6a01",
		"spaces/abcDEF/devices/3",
		"a1b2c3d4",
		"198273645546372819",
		"PA_k3jd8fh2k3",
		"usr_91af02",
	])("%s is never a name", (text) => {
		expect(cleanName(text)).toBeNull();
	});
});

describe("a person's name", () => {
	test.each([
		"Amara Okafor",
		"O'Brien",
		"Jean-Luc Picard",
		"José Ángel Núñez",
		"李小龙",
		"أمينة الحسن",
		"प्रिया रमन",
		"Олена Шевченко",
		"さくら",
		"علی\u200cرضا",
		"ශ්\u200dරී",
		"김민지",
		"Ana (she/her)",
		"Q",
		"Dr. Müller 3",
		"Guest House Anna",
		"Benjamin (Ben)",
		"Tyler (Ty)",
	])("%s stays as it is written", (name) => {
		expect(cleanName(name)).toBe(name);
	});

	test("is trimmed, and gaps in it become one space", () => {
		expect(cleanName("  Amara \n\t Okafor ")).toBe("Amara Okafor");
	});

	test("that looks like markup stays text", () => {
		const markup = "<b onclick=x>Ana</b>";
		expect(cleanName(markup)).toBe(markup);
	});

	test("of 10,000 characters is cut to 80, the last of them an ellipsis", () => {
		const name = cleanName("Ana ".repeat(2_500)) ?? "";
		expect([...name]).toHaveLength(80);
		expect(name.endsWith("…")).toBe(true);
	});

	test("is never cut within a character outside the basic plane", () => {
		const name = cleanName(`A ${"😀 ".repeat(100)}`) ?? "";
		expect([...name]).toHaveLength(80);
		expect(name.isWellFormed()).toBe(true);
	});

	test("loses control characters and those that reorder or hide text", () => {
		expect(cleanName("A\u0000na\u202e Okafor\u200b\u2066\ufeff")).toBe(
			"A na Okafor",
		);
		expect(cleanName("\u202e\u200f\u2069")).toBeNull();
	});

	test.each([
		["Amara Okafor (You)", "Amara Okafor"],
		["Amara Okafor [me]", "Amara Okafor"],
		["Amara (Guest) (You)", "Amara"],
		["Amara (あなた)", "Amara"],
		["Amara (Вы)", "Amara"],
		["Amara（ゲスト）", "Amara"],
		["Amara (Host)", "Amara"],
		["Amara (co-host)", "Amara"],
		["Amara (Guest)", "Amara"],
		["Amara (vous)", "Amara"],
		["Amara (Ich)", "Amara"],
		["李小龙（你）", "李小龙"],
		["أمينة (أنت)", "أمينة"],
		["प्रिया (आप)", "प्रिया"],
	])("%s loses what the page appended", (raw, name) => {
		expect(cleanName(raw)).toBe(name);
	});
});

describe("no name", () => {
	test.each([
		["nothing", ""],
		["blanks", " \n "],
		["an e-mail address", "amara@example.org"],
		["an e-mail address with a label", "Amara amara@example.org"],
		["an icon's ligature", "more_vert"],
		["an icon's ligature with a digit", "mic_off_2"],
		["a clock", "12:34"],
		["a percentage", "85%"],
		["a resolution", "640x480"],
		["a resolution with spaces", "1280 × 720"],
		["a bit rate", "512 kbits/sec"],
		["a short bit rate", "1.2 Mbps"],
		["a frame rate", "30 fps"],
		["a Meet device id", "spaces/AbC123/devices/7"],
		["a UUID", "123e4567-e89b-12d3-a456-426614174000"],
		["a long machine id", "bG9uZ21hY2hpbmVpZGVudGlmaWVy"],
		["a placeholder", "Guest"],
		["a numbered placeholder", "Gast 12"],
		["a placeholder in Japanese", "不明なユーザー"],
		["a waiting placeholder", "Connecting..."],
		["a control", "Mute"],
		["a control of two words", "Raise hand"],
		["a message over the picture", "No remote video available"],
		["a warning", "Poor connection"],
		["a camera's state", "Camera is off"],
		["a person's activity", "Ana is speaking"],
		["the effect of a click", "Click to pin"],
		["a tile's label", "Video tile"],
		["a tile's number", "Tile 3"],
		["only what pages append", "(You)"],
		["punctuation", "—"],
		["joiners without letters", "\u200c\u200d"],
	])("is %s", (_what, raw) => {
		expect(cleanName(raw)).toBeNull();
	});
});

describe("a text that the page marks as a name", () => {
	test.each([
		"Camera off",
		"Ben is presenting",
		"Reconnecting",
		"Muted",
		"Mute",
		"Pin",
		"Screen share",
		"Anna Network",
		"screen_share",
		"Wolfeschlegelsteinhausenbergerdorff",
	])("is one, even if it reads like a status: %s", (name) => {
		expect(cleanMarkedName(name)).toBe(name);
	});

	test("is cleaned like any other", () => {
		expect(cleanMarkedName(" Camera\u202e  off (You) ")).toBe("Camera off");
	});

	test.each([
		"",
		"12:34",
		"ana@school.example",
		"usr_91af02",
		"spaces/abcDEF/devices/3",
		"bG9uZ21hY2hpbmVpZGVudGlmaWVy1",
		"Guest",
		"Participant 3",
	])("is none if it is an address, an id or stands for no name: %s", (text) => {
		expect(cleanMarkedName(text)).toBeNull();
	});
});

describe("the user's own tile", () => {
	test.each([
		"Amara (You)",
		"Amara [me]",
		"Amara (vous) ",
		"小龙（你）",
		"(You)",
	])("is recognised by %s", (raw) => {
		expect(saysSelf(raw)).toBe(true);
	});

	test.each([
		"Benjamin (Ben)",
		"Amara",
		"You",
		"Amara (Host)",
		"(You) and Amara",
		"Mei You",
	])("is not recognised by %s", (raw) => {
		expect(saysSelf(raw)).toBe(false);
	});
});
