import { expect, test } from "vitest";
import { localeFor } from "../../../src/ui/kit/locale-for.ts";

const AT_MS = new Date(2026, 10, 24, 22, 5).getTime();

function clock(language: string, own: string, numberingSystem = "latn") {
	const locale = localeFor(language, own, numberingSystem);
	return new Intl.DateTimeFormat(locale, {
		hour: "2-digit",
		minute: "2-digit",
	})
		.format(AT_MS)
		.replaceAll(/\s/g, " ");
}

test("times are written in the browser's regional variety of the language", () => {
	expect(clock("en", "en-GB")).toBe("22:05");
	expect(clock("en", "en-US")).toBe("10:05 PM");
});

test("a browser in another language shows times in the language of the messages", () => {
	expect(clock("en", "pl")).toBe("10:05 PM");
	expect(clock("de", "en-US")).toBe("22:05");
});

test("times have the same digits as all other numbers", () => {
	expect(clock("ar", "ar-EG")).toMatch(/10:05/);
	expect(clock("ar", "ar-EG", "arab")).toMatch(/١٠:٠٥/);
});
