import { aChosenName } from "../../../src/contract/choice-schema.ts";
import { parse } from "../../../src/contract/parse.ts";
import { cleanName, saysSelf } from "../../../src/core/page/clean-name.ts";
import { matchesPattern } from "../../../src/core/page/match-pattern.ts";
import {
	isHttpsOrigin,
	siteOrigin,
} from "../../../src/core/page/site-origin.ts";
import { cleanClassName } from "../../../src/core/session/session-record.ts";
import type { FuzzTarget } from "../fuzz-target.ts";

const MOST_CHARS = 80;
/** The invisible characters that could reorder or hide text around a name. */
const HIDDEN = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

function checkName(name: string, what: string): void {
	if ([...name].length > MOST_CHARS) throw new Error(`${what} is too long.`);
	if (HIDDEN.test(name)) throw new Error(`${what} hides characters.`);
	if (!name.isWellFormed()) throw new Error(`${what} has half a character.`);
}

export const NAME_TARGETS: readonly FuzzTarget[] = [
	{
		name: "names",
		isText: true,
		samples: [
			"Ana Souza (Guest) (You)",
			"Ben is presenting",
			"Nguyễn Thị Minh Khai",
			"محمد علي",
			"李小龙",
			"more_vert",
			"ana@school.example",
			"Ana\u202e\u0000 Souza",
			"Camera off",
		],
		feed: (value) => {
			const text = String(value);
			const name = cleanName(text);
			saysSelf(text);
			if (name === null) return;
			checkName(name, "The name");
			if (parse(aChosenName, name) !== name && cleanName(name) !== null)
				throw new Error(`A cleaned name is cleaned anew: ${cleanName(name)}`);
		},
	},
	{
		name: "class-names",
		isText: true,
		samples: ["Year 9, physics", "7b\r\nhomework"],
		feed: (value) => {
			const name = cleanClassName(String(value));
			if ([...name].length > MOST_CHARS)
				throw new Error("The class name is too long.");
			if (/[\p{Cc}\u2028\u2029]/u.test(name))
				throw new Error("The class name has a line break.");
		},
	},
	{
		name: "sites",
		isText: true,
		samples: [
			"meet.example",
			"https://rooms.example/a?b#c",
			"https://*/",
			"https://*.rooms.example/*",
			"HTTPS://user:secret@rooms.example:8443",
		],
		feed: (value) => {
			const text = String(value);
			matchesPattern("https://rooms.example", text);
			matchesPattern(text, "https://*.rooms.example/*");
			const origin = siteOrigin(text);
			if (origin !== null && !isHttpsOrigin(origin))
				throw new Error(`${origin} is not one encrypted site.`);
			if (isHttpsOrigin(text) && new URL(text).origin !== text)
				throw new Error(`${text} is wider than an origin.`);
		},
	},
];
