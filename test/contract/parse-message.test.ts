import { describe, expect, test } from "vitest";
import {
	parseEnvelope,
	parseRequest,
	parseResponse,
	parseResult,
} from "../../src/contract/parse-message.ts";
import { mayContentScriptSend } from "../../src/contract/trust.ts";
import { ANYWHERE } from "../support/contexts.ts";

describe("parseEnvelope", () => {
	test.each([
		["nothing", undefined],
		["a string", "background/consent-requested"],
		["another extension's message", { type: "ping" }],
		["an unknown name", { name: "background/format-disk", request: {} }],
		["a name from Object.prototype", { name: "toString", request: {} }],
	])("%s is foreign", (_, message) => {
		expect(parseEnvelope(message)).toBe("foreign");
	});

	test("a known name carries its request, not yet validated", () => {
		const message = {
			name: "background/switch-on-requested",
			request: { tabId: "7" },
		};
		expect(parseEnvelope(message)).toEqual(message);
	});
});

describe("parseRequest", () => {
	test.each([
		["a number as text", { tabId: "7" }],
		["a negative tab", { tabId: -1 }],
		["not a number", { tabId: Number.NaN }],
		["nothing", undefined],
		["null", null],
	])("refuses %s where a tab's id is expected", (_, request) => {
		expect(
			parseRequest("background/switch-on-requested", request),
		).toBeUndefined();
	});

	test("drops fields that the schema does not name", () => {
		expect(
			parseRequest("background/switch-on-requested", { tabId: 7, admin: true }),
		).toEqual({ tabId: 7 });
	});

	test("consent is one of two choices, never a third", () => {
		expect(
			parseRequest("background/consent-given", {
				context: ANYWHERE,
				reads: "everything",
			}),
		).toBeUndefined();
		expect(
			parseRequest("background/consent-given", { reads: "attention" }),
		).toBeUndefined();
		const agreed = { context: ANYWHERE, reads: "attention" };
		expect(parseRequest("background/consent-given", agreed)).toEqual(agreed);
	});
});

describe("parseResponse", () => {
	test("null, for no consent yet, is a valid answer", () => {
		expect(parseResponse("background/consent-requested", null)).toBeNull();
	});
});

describe("parseResult", () => {
	const parseNumber = (value: unknown) =>
		typeof value === "number" ? value : undefined;

	test.each([
		["a value", { ok: true, value: 3 }, { ok: true, value: 3 }],
		[
			"a failure",
			{ ok: false, error: { code: "page-changed" } },
			{ ok: false, error: { code: "page-changed" } },
		],
		["a value of the wrong type", { ok: true, value: "3" }, undefined],
		[
			"an unknown failure",
			{ ok: false, error: { code: "bad-day" } },
			undefined,
		],
		["silence", undefined, undefined],
	])("%s", (_, answer, expected) => {
		expect(parseResult(answer, parseNumber)).toEqual(expected);
	});
});

describe("mayContentScriptSend", () => {
	test("a page's process may ask for help, but not switch a tab on, consent or store", () => {
		expect(mayContentScriptSend("background/offscreen-missed")).toBe(true);
		expect(mayContentScriptSend("background/switch-on-requested")).toBe(false);
		expect(mayContentScriptSend("background/consent-given")).toBe(false);
		expect(mayContentScriptSend("background/checkpoint-taken")).toBe(false);
	});
});
