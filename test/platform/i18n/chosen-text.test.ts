import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { parseLocaleMessages } from "../../../src/contract/locale-messages.ts";
import { stateWords } from "../../../src/platform/i18n/state-words.ts";
import { counted, speak, text } from "../../../src/platform/i18n/text.ts";

function messagesOf(locale: string) {
	const file = readFileSync(`public/_locales/${locale}/messages.json`, "utf8");
	const messages = parseLocaleMessages(file);
	if (!messages) throw new Error(`${locale} has no messages.`);
	return messages;
}

afterEach(() => speak(null));

describe("a language that the user chose", () => {
	test("is spoken instead of the browser's, and given up again", () => {
		expect(text("undo")).toBe("Undo");
		speak(messagesOf("de"));
		expect(text("undo")).toBe("Rückgängig");
		expect(stateWords("camera-off")).toBe("Kamera aus");
		speak(null);
		expect(text("undo")).toBe("Undo");
	});

	test("has its own substitutions, plural forms and digits", () => {
		speak(messagesOf("ar"));
		const forms = [2, 3, 11].map((count) =>
			counted("joined_since_told", count),
		);
		expect(new Set(forms).size).toBe(3);
		speak(messagesOf("hi"));
		expect(counted("joined_since_told", 123_456)).toContain("1,23,456");
		speak(messagesOf("de"));
		expect(text("site_remove_named", "$1 & $2")).toContain("$1 & $2");
	});
});

describe("a file of messages", () => {
	test("is read without what is no message", () => {
		const read = parseLocaleMessages(
			'{"a": {"message": "A"}, "b": {"message": 1}, "c": null, "d": "D"}',
		);
		expect([...(read ?? [])]).toEqual([["a", "A"]]);
	});

	test.each(["", "{", "null", "1"])("is none if it is %j", (file) => {
		expect(parseLocaleMessages(file)).toBeUndefined();
	});
});
