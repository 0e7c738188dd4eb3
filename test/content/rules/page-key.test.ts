// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { pageKeyOf } from "../../../src/content/rules/page-key.ts";
import { element, showPage } from "../../support/meeting-page.ts";

function keyOf(html: string) {
	showPage(html);
	return pageKeyOf(element("body > *"));
}

describe("the page's key for a person", () => {
	test.each([
		[
			`<div data-participant-id="spaces/a/devices/1"></div>`,
			"spaces/a/devices/1",
		],
		[`<div data-lk-participant-identity="ana"></div>`, "ana"],
		[`<div data-acc-element-id="acc-3"></div>`, "acc-3"],
		[`<div id="participant_9f3a"></div>`, "participant_9f3a"],
		[`<div id="peer-7.video"></div>`, "peer-7.video"],
	])("in %s is %s", (html, key) => {
		expect(keyOf(html)).toBe(key);
	});

	test.each([
		`<div id="videoremote1"></div>`,
		`<div id="peer-"></div>`,
		`<div id="participants"></div>`,
		`<div data-participant-id=""></div>`,
	])("is missing in %s", (html) => {
		expect(keyOf(html)).toBeNull();
	});

	test("is cut, however long the page makes it", () => {
		const long = "k".repeat(10_000);
		expect(keyOf(`<div data-participant-id="${long}"></div>`)).toHaveLength(
			200,
		);
		expect(keyOf(`<div id="peer-${long}"></div>`)).toHaveLength(200);
	});
});
