import { ALL_SITES } from "../../src/content/sites/all-sites.ts";
import type { Rule, Site } from "../../src/content/sites/site.ts";
import type { SiteId } from "../../src/core/page/site-id.ts";
import { SITE_NAMES } from "../../src/ui/kit/site-names.ts";

/** The header of the README's table of meeting pages, which is made from the code's site rules. */
const HEAD = [
	"| service | told by | known of its page | verified by | not known: judged as on any page |",
	"| --- | --- | --- | --- | --- |",
];

const PARTS = [
	["tile", "tiles"],
	["name", "names"],
	["key", "a key for each person"],
	["self", "the own tile"],
	["share", "shared screens"],
] as const;

/** The services that the tests run themselves. */
const REAL: Partial<Record<SiteId, string>> = {
	livekit: "LiveKit's own components 2.9 with tracks of real calls; ",
	janus: "Debian's Janus 1.1 and its two video room pages, in calls; ",
};

export function siteTable(): string {
	return [...HEAD, ...ALL_SITES.map(rowOf)].join("\n");
}

function rowOf(site: Site): string {
	const known = PARTS.filter(([part]) => site[part].length > 0);
	const unknown = PARTS.filter(([part]) => site[part].length === 0);
	const cells = [
		SITE_NAMES[site.id],
		toldBy(site),
		[
			...known.map(([, words]) => words),
			...(site.chat ? ["who writes in the chat"] : []),
		].join(", ") || "nothing",
		verifiedBy(site),
		unknown.map(([, words]) => words).join(", ") || "–",
	];
	return `| ${cells.join(" | ")} |`;
}

function toldBy({ hosts, marks }: Site): string {
	const byHost = hosts.map((host) => `\`${host}\``).join(", ");
	const byMarks = marks.length > 0 ? "its marks on any host" : "";
	return [byHost, byMarks].filter(Boolean).join("; ");
}

function verifiedBy(site: Site): string {
	const dates = rulesOf(site)
		.map(({ asOf }) => asOf)
		.filter((date) => date !== "undated")
		.toSorted();
	const newest = dates.at(-1);
	const source = newest
		? `a page built after sources up to ${newest}`
		: rulesOf(site).length > 0
			? "a page built after sources without a date"
			: "a page of no known markup";
	return `${REAL[site.id] ?? ""}${source}`;
}

function rulesOf(site: Site): readonly Rule[] {
	return [
		...site.marks,
		...PARTS.flatMap(([part]): readonly Rule[] => site[part]),
		...site.cameraOff,
		...site.microphoneOff,
		...site.stage,
	];
}
