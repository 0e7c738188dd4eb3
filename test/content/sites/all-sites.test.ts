// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { ALL_SITES } from "../../../src/content/sites/all-sites.ts";
import type { Rule, Site } from "../../../src/content/sites/site.ts";
import { CHAT_SITES } from "../../../src/core/page/chat-word.ts";
import { SITE_IDS } from "../../../src/core/page/site-id.ts";

const rulesOf = (site: Site): readonly Rule[] => [
	...site.marks,
	...site.tile,
	...site.key,
	...site.name,
	...site.self,
	...site.share,
	...site.cameraOff,
	...site.microphoneOff,
	...site.stage,
	...site.notPeople,
	...(site.chat ? [site.chat] : []),
];

test("every site is there once", () => {
	expect(ALL_SITES.map(({ id }) => id).toSorted()).toEqual(SITE_IDS.toSorted());
});

test("the settings name the sites whose chat can be read", () => {
	const withChat = ALL_SITES.filter(({ chat }) => chat).map(({ id }) => id);
	expect(CHAT_SITES.toSorted()).toEqual(withChat.toSorted());
	for (const { chat } of ALL_SITES)
		for (const select of [
			chat?.author.select,
			chat?.written,
			chat?.group,
			chat?.unshown,
		])
			if (select) expect(() => document.querySelector(select)).not.toThrow();
});

describe.each(ALL_SITES)("the site $id", (site) => {
	test("is dated, and has selectors that a browser accepts", () => {
		for (const { select, asOf } of rulesOf(site)) {
			expect(asOf).toMatch(/^(?:undated|20\d\d(?:-\d\d){0,2})$/);
			expect(() => document.querySelector(select)).not.toThrow();
		}
	});

	test("recognises its pages by a host or by marks", () => {
		expect(site.hosts.length + site.marks.length).toBeGreaterThan(0);
	});
});
