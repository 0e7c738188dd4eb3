import { afterEach, expect, test, vi } from "vitest";
import { speak } from "../support/speak.ts";

const AT = new Date(2026, 10, 26, 15, 5);

/** In a browser of this region. */
async function formatIn(locale: string, region: string) {
	speak(locale);
	const resolved = Intl.DateTimeFormat.prototype.resolvedOptions;
	vi.spyOn(
		Intl.DateTimeFormat.prototype,
		"resolvedOptions",
	).mockImplementationOnce(function (this: Intl.DateTimeFormat) {
		return { ...resolved.call(this), locale: region };
	});
	const { dateFormat } = await import("../../src/platform/date-format.ts");
	return dateFormat({ dateStyle: "medium", timeStyle: "short" }).format(AT);
}

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

test("dates are in the messages' language, whatever the browser's", async () => {
	expect(await formatIn("de", "en-US")).toBe("26.11.2026, 15:05");
});

test("where both are the same, they are as the region writes them", async () => {
	expect(await formatIn("en", "en-GB")).toBe("26 Nov 2026, 15:05");
	expect(await formatIn("en", "en-US")).toMatch(/^Nov 26, 2026, 3:05\sPM$/);
});

test("they have the digits that other numbers have", async () => {
	expect(await formatIn("ar", "ar-EG")).toMatch(/26.*2026.*3:05/);
});
