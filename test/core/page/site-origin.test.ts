import { expect, test } from "vitest";
import { siteOrigin } from "../../../src/core/page/site-origin.ts";

test.each([
	["https://meet.google.com/abc-defg", "https://meet.google.com"],
	[" meet.example.org ", "https://meet.example.org"],
	["Meet.Example.org/room?x=1#y", "https://meet.example.org"],
	["https://meet.example.org:8443/", "https://meet.example.org:8443"],
	["http://meet.example.org", null],
	["chrome://extensions", null],
	["javascript://x.example/%0aalert(1)", null],
	["file:///etc/passwd", null],
	["localhost", null],
	["", null],
	["two words", null],
	["https://*/*", null],
])("the origin of %j is %j", (address, origin) => {
	expect(siteOrigin(address)).toBe(origin);
});
