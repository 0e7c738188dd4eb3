import { describe, expect, it } from "vitest";
import {
	isOnThisMachine,
	netLogIn,
	requestsIn,
} from "../../scripts/browser/net-log.ts";

const START = 5;
const constants = { logEventTypes: { URL_REQUEST_START_JOB: START } };

function started(url: string, initiator: string, request_type = "other") {
	return { type: START, params: { url, initiator, request_type } };
}

describe("the network log", () => {
	it("contains the requests of pages, workers and the extension", () => {
		const events = [
			started("https://example.com/a", "chrome-extension://abc"),
			started("https://example.com/b", "http://127.0.0.1:80"),
			started("https://example.com/c", "not an origin", "main frame"),
		];
		expect(requestsIn({ constants, events }).map(({ url }) => url)).toEqual([
			"https://example.com/a",
			"https://example.com/b",
			"https://example.com/c",
		]);
	});

	it("is read without the browser's own services, other events and ends of events", () => {
		const events = [
			started("https://update.example.com/", "not an origin"),
			{ type: 9, params: { url: "https://example.com/" } },
			{ type: START },
		];
		expect(requestsIn({ constants, events })).toEqual([]);
	});

	it("is refused if it is cut short, since a part of it proves nothing", () => {
		expect(() => netLogIn(`{"constants": {}, "events": [{"type"`)).toThrow(
			"could not be counted",
		);
	});

	it("is refused if it has another format", () => {
		expect(() =>
			requestsIn({ constants: { logEventTypes: {} }, events: [] }),
		).toThrow("format has changed");
	});
});

describe("this machine", () => {
	it.each([
		"http://127.0.0.1:8088/janus",
		"http://localhost/",
		"http://[::1]:80/",
		"chrome-extension://abc/x.js",
		"blob:http://127.0.0.1/1",
		"data:text/plain,a",
	])("includes %s", (url) => {
		expect(isOnThisMachine(url)).toBe(true);
	});

	it.each([
		"https://example.com/127.0.0.1",
		"http://127.0.0.1.example.com/",
		"wss://example.com/",
		"http://192.0.2.1/",
	])("does not include %s", (url) => {
		expect(isOnThisMachine(url)).toBe(false);
	});
});
