import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shownWords } from "./support/shown-words.ts";

const SOURCES = join(import.meta.dirname, "../src");
/** Whose words people see. */
const SHOWN = /^(?:ui|history|popup|panel|settings|welcome)\//;

/** In words that no language changes. */
const OWN_WORDS: ReadonlySet<string> = new Set([
	// For the meeting, in all languages at once.
	"ui/tell/expression-notices.ts",
	"ui/tell/notice-ar.ts",
	"ui/tell/notice-de.ts",
	"ui/tell/notice-en.ts",
	"ui/tell/notice-es.ts",
	"ui/tell/notice-fr.ts",
	"ui/tell/notice-hi.ts",
	"ui/tell/notice-pt-br.ts",
	"ui/tell/notice-zh-cn.ts",
	// As the services call themselves.
	"ui/kit/site-names.ts",
	// A report to this project, which is written in English.
	"ui/room/page-check-text.ts",
]);

const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
	.filter((name) => SHOWN.test(name) && /\.(?:tsx?|css)$/.test(name))
	.map((name) => ({ name, code: readFileSync(join(SOURCES, name), "utf8") }));
const sources = files.filter(({ name }) => !name.endsWith(".css"));
const styles = files.filter(({ name }) => name.endsWith(".css"));

test.each([
	"<p>Hello</p>",
	"<p>\n\tHello there, {name}\n</p>",
	'<p title="Hello">{text("hello")}</p>',
	"<p aria-label={`Hello`} />",
	'<p label={isOn ? "on" : "off"} />',
	'const WORDS = { off: "Nothing is read" };',
	'const end = "about half of the time";',
	`const share = \`\${some} of \${all}\`;`,
	`say(isOne ? "1 person" : \`\${count} people\`);`,
	`const all = \`In short: \${list.map((one) => \`\${one}\`).join()}\`;`,
])("finds what %s would show", (code) => {
	expect(shownWords("a.tsx", code)).not.toEqual([]);
});

test.each([
	'<p class="two words">{text("hello")}</p>',
	`<p aria-label={text("hello")} class={\`plain \${kind}\`} />`,
	'<input alt="" placeholder="https://" />',
	"const isFar = (a: number) => a > 1 && f<Set<string>>(a) < 2;",
	'// A comment of several words.\nmatchMedia("(prefers-color-scheme: dark)");',
	'throw new Error("Nothing matches this.");',
	`const path = \`M\${x} \${y}H0\`, box = \`translate(\${x}px, \${y}px)\`;`,
])("finds nothing in %s", (code) => {
	expect(shownWords("a.tsx", code)).toEqual([]);
});

test("there is something to look at", () => {
	expect(sources.length).toBeGreaterThan(100);
	expect(styles.length).toBeGreaterThan(10);
});

test("files show only what the messages say", () => {
	const english = sources.filter(
		({ name, code }) =>
			!OWN_WORDS.has(name) && shownWords(name, code).length > 0,
	);
	expect(english.map(({ name }) => name)).toEqual([]);
});

test("whatever has words of its own is there and has them", () => {
	const withOwn = sources.filter(
		({ name, code }) =>
			OWN_WORDS.has(name) && shownWords(name, code).length > 0,
	);
	expect(withOwn).toHaveLength(OWN_WORDS.size);
});

test("styles show no words", () => {
	const shown = styles.flatMap(({ name, code }) =>
		[...code.matchAll(/\bcontent:[^;]*"[^";]*\p{L}{2}[^;]*/gu)].map(
			([words]) => `${name}: ${words}`,
		),
	);
	expect(shown).toEqual([]);
});
