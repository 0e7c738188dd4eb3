import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SITE_IDS } from "../../../src/core/page/site-id.ts";
import { SITE_NAMES } from "../../../src/ui/kit/site-names.ts";
import { siteTable } from "../../support/site-table.ts";

const README = readFileSync("README.md", "utf8");

test("the README's table of meeting pages matches the code", () => {
	const [, section] = README.split("## Meeting pages\n");
	expect(section).toContain(siteTable());
});

test("it names every service", () => {
	const rows = siteTable().split("\n");
	for (const id of SITE_IDS)
		expect(
			rows.filter((row) => row.startsWith(`| ${SITE_NAMES[id]} |`)),
		).toHaveLength(1);
});
