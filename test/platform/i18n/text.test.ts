import { afterEach, expect, test, vi } from "vitest";
import { speak, speakEnglish } from "../../support/browser/fake-i18n.ts";

/** The module as it is in a browser of another language. */
async function textIn(locale: string) {
	speak(locale);
	return import("../../../src/platform/i18n/text.ts");
}

afterEach(speakEnglish);

test("a count has the form that the language has for it", async () => {
	const { counted } = await textIn("ar");
	const said = [0, 1, 2, 3, 11, 100].map((count) => counted("found", count));
	expect(new Set(said).size).toBe(6);
	expect(said[3]).toBe("عُثر على 3 مشاركين.");
	expect((await textIn("zh_CN")).counted("found", 1)).toBe("找到 1 位参与者。");
});

test("a plural form that no file has falls back to the general one", async () => {
	const { counted } = await textIn("fr");
	expect(counted("found", 1_000_000)).toMatch(/^1\s000\s000 participants/);
});

test("other values are put where the message wants them", async () => {
	const { counted } = await textIn("en");
	expect(counted("problem_times", 1, "It failed.")).toBe("It failed. (once)");
	expect(counted("problem_times", 3, "It failed.")).toBe(
		"It failed. (3 times)",
	);
});

test("numbers and quantities are written as the language writes them", async () => {
	const german = await textIn("de");
	expect(german.decimalText(1.25, 1)).toBe("1,3");
	expect(german.quantityText(38.4, "degree")).toBe("38 Grad");
	const english = await textIn("en");
	expect(english.decimalText(2, 1)).toBe("2.0");
	expect(english.quantityText(1_240.4, "millisecond")).toBe("1,240 ms");
	expect(english.numberText(1_240)).toBe("1,240");
});

test("lists are joined as the language joins them", async () => {
	const { listText } = await textIn("zh_CN");
	expect(listText(["甲", "乙", "丙"])).toBe("甲、乙、丙");
	const english = await textIn("en");
	expect(english.listText(["a", "b"], "list_and")).toBe("a and b");
	expect(english.listText(["a"])).toBe("a");
	expect(english.listText([])).toBe("");
});

test("shares and sizes are, too", async () => {
	const german = await textIn("de");
	expect(german.percentText(0.804)).toBe("80\u00a0%");
	expect(german.bytesText(12_345_678)).toBe("12,3 MB");
	const english = await textIn("en");
	expect(english.percentText(0.804)).toBe("80%");
	expect(english.bytesText(0)).toBe("1 kB");
	expect(english.bytesText(999_400)).toBe("999 kB");
});

test("no number format is created before it is needed, since the module is loaded in every meeting page", async () => {
	const { NumberFormat } = Intl;
	const made = vi
		.spyOn(Intl, "NumberFormat")
		.mockImplementation(function make(locales, options) {
			return new NumberFormat(locales, options);
		});
	const { counted, text } = await textIn("en");
	text("past_sessions");
	expect(made).not.toHaveBeenCalled();
	counted("found", 2);
	counted("found", 3);
	expect(made).toHaveBeenCalledTimes(1);
});
