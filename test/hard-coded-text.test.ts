import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SOURCES = join(import.meta.dirname, "../src");
/** What is read aloud or shown of an attribute. */
const SHOWN_ATTRIBUTES = ["alt", "aria-label", "label", "placeholder", "title"];

/** What a component would show of its own, in English whatever the browser's language. */
function hardCoded(code: string): readonly string[] {
	const markup = code.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
	const texts = [
		...markup.matchAll(/(?<![=-])>([^<>{}]*)(?=<\/?[a-zA-Z>]|\{)/g),
	]
		.map(([, words]) => String(words).trim())
		.filter((words) => !/[;=()]|^\s*$/.test(words));
	const attributes = SHOWN_ATTRIBUTES.flatMap((name) =>
		[
			...markup.matchAll(
				new RegExp(`\\s${name}=(?:\\{?["'\`])([^"'\`]*)`, "g"),
			),
		].map(([, words]) => String(words)),
	);
	const sentences = [...markup.matchAll(/"([^"\n]*)"|`([^`]*)`/g)]
		.map(([, plain, template]) => plain ?? template ?? "")
		.filter((words) => /^\p{Lu}\p{Ll}+ .*\p{Ll}{2,}/u.test(words));
	return [...texts, ...attributes, ...sentences].filter((words) =>
		/\p{L}{2}/u.test(words.replaceAll(/\$\{[^}]*\}|https?:\/\//g, "")),
	);
}

/** Still in English alone: what came last. To be translated; none is to be added. */
const ENGLISH_YET: ReadonlySet<string> = new Set([
	"history/class-name.tsx",
	"history/delete-all.tsx",
	"history/keeping-choice.tsx",
	"history/people-table.tsx",
	"history/report-actions.tsx",
	"history/report-chart.tsx",
	"history/report-page.tsx",
	"history/session-row.tsx",
	"history/sessions-page.tsx",
	"history/story-table.tsx",
]);

const components = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
	.filter((name) => name.endsWith(".tsx"))
	.map((name) => ({ name, code: readFileSync(join(SOURCES, name), "utf8") }));

test("finds text, attributes and sentences in what components show", () => {
	for (const code of [
		"<p>Hello</p>",
		"<p>\n\tHello there, {name}\n</p>",
		'<p title="Hello">{text("hello")}</p>',
		"<p aria-label={`Hello`} />",
		'const WORDS = { off: "Nothing is read" };',
	])
		expect(hardCoded(code), code).not.toEqual([]);
	for (const code of [
		'<p class="two words">{text("hello")}</p>',
		'<input alt="" placeholder="https://" />',
		"const isFar = (a: number) => a > 1 && f<Set<string>>(a) < 2;",
	])
		expect(hardCoded(code), code).toEqual([]);
});

test("there are components to look at", () => {
	expect(components.length).toBeGreaterThan(30);
});

test.each(components.filter(({ name }) => !ENGLISH_YET.has(name)))(
	"$name shows only what the messages say",
	({ code }) => {
		expect(hardCoded(code)).toEqual([]);
	},
);

test("whatever has been translated is off the list of what is not", () => {
	const untranslated = components.filter(
		({ code }) => hardCoded(code).length > 0,
	);
	expect(untranslated.map(({ name }) => name).sort()).toEqual(
		[...ENGLISH_YET].sort(),
	);
});
