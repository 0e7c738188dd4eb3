import { expect, test } from "vitest";
import { meetingKey } from "../../../src/content/people/meeting-key.ts";

test.each([
	[
		"https://meet.google.com/abc-defg-hij?authuser=0&hs=122#x",
		"meet.google.com/abc-defg-hij",
	],
	["https://Meet.Jit.Si/Room/", "meet.jit.si/Room"],
	["https://app.zoom.us/wc/123/join?pwd=secret", "app.zoom.us/wc/123/join"],
	["http://127.0.0.1:8080/", "127.0.0.1:8080"],
	["file:///home/a/page.html", "/home/a/page.html"],
	["blob:https://meet.example/1-2-3", "https://meet.example"],
	["about:srcdoc", "null"],
	["no address", ""],
])("%s has the key %s", (address, key) => {
	expect(meetingKey(address)).toBe(key);
});

test("it is short, however long the address", () => {
	const address = `https://meet.example/${"x".repeat(10_000)}`;
	expect(meetingKey(address)).toHaveLength(300);
});
