import { expect, test } from "vitest";
import { parse } from "../../src/contract/parse.ts";
import { anOrigin } from "../../src/contract/quantities.ts";

test.each(["https://rooms.example", "https://rooms.example:8443"])(
	"%s is an origin that Chrome may be asked for",
	(text) => {
		expect(parse(anOrigin, text)).toBe(text);
	},
);

test.each([
	"https://rooms.example/",
	"https://rooms.example/*",
	"https://*",
	"https://*/*",
	"http://rooms.example",
	"https://user@rooms.example",
	"<all_urls>",
	"null",
	`https://${"a".repeat(400)}.example`,
	7,
])("%j is not one", (text) => {
	expect(parse(anOrigin, text)).toBeUndefined();
});
