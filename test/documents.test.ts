import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { INNER_ORDER, MAY_IMPORT } from "./support/import-rules.ts";

const ROOT = join(import.meta.dirname, "..");
const DOCUMENTS = [
	"README.md",
	"CONTRIBUTING.md",
	"SECURITY.md",
	"CODE_OF_CONDUCT.md",
	"CHANGELOG.md",
	"THIRD_PARTY.md",
	"models/README.md",
	"store/README.md",
	".github/pull_request_template.md",
	...readdirSync(join(ROOT, "docs"))
		.filter((name) => name.endsWith(".md"))
		.map((name) => `docs/${name}`),
];

/** What `npm run models` and a build make, which a fresh clone lacks. */
const MADE = /^(?:dist|out|models\/.*\.plan\.json)/;
const FOLDERS =
	"src|test|scripts|demo|evaluation|docs|models|training|kernels|public|\\.ci|\\.github";

function read(path: string): string {
	return readFileSync(join(ROOT, path), "utf8");
}

/** Paths in back quotes that begin at the root; those with a placeholder in capitals or a pattern name no one file. */
function namedPaths(text: string): readonly string[] {
	const quoted = text.matchAll(
		new RegExp(`\`((?:${FOLDERS})(?:/[^\`\\s]*)?)\``, "g"),
	);
	return [...quoted]
		.flatMap(([, path]) => (path ? [path] : []))
		.filter((path) => !/[*]|\b(?:NAME|CODE)\b/.test(path) && !MADE.test(path));
}

/** The cells of each row whose first cell is in back quotes or plain words, of the table below a line. */
function rowsBelow(text: string, heading: string): readonly string[][] {
	const [, below = ""] = text.split(heading);
	return below
		.slice(0, below.indexOf("\n\n"))
		.split("\n")
		.filter((line) => line.startsWith("|") && !line.startsWith("| ---"))
		.map((line) => line.split("|").slice(1, -1))
		.map((cells) => cells.map((cell) => cell.trim()));
}

describe.each(DOCUMENTS)("%s", (document) => {
	const text = read(document);

	test("names only files and folders that exist", () => {
		const missing = namedPaths(text).filter(
			(path) => !existsSync(join(ROOT, path)),
		);
		expect(missing).toEqual([]);
	});

	test("links only to what exists", () => {
		const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)];
		const missing = links.filter(
			([, link]) => !existsSync(join(ROOT, document, "..", String(link))),
		);
		expect(missing.map(([link]) => link)).toEqual([]);
	});

	test("links only to headings that exist", () => {
		const links = [...text.matchAll(/\]\(([^)#:]*)#([^)]+)\)/g)];
		const missing = links.filter(([, path, anchor]) => {
			const target = path ? join(document, "..", path) : document;
			return !anchorsOf(read(target)).includes(String(anchor));
		});
		expect(missing.map(([link]) => link)).toEqual([]);
	});
});

/** What the sites that show Markdown make of its headings. */
function anchorsOf(text: string): readonly string[] {
	return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\d\s-]/gu, "")
			.replaceAll(" ", "-"),
	);
}

describe("SECURITY.md", () => {
	const tables = read("SECURITY.md")
		.split("| promised | held by | shown by |\n")
		.slice(1);
	const promises = tables.flatMap((table) =>
		rowsBelow(`HERE${table}`, "HERE").filter((cells) => cells.length > 1),
	);

	test("names for each promise a file that holds it and a test that shows it", () => {
		expect(promises.length).toBeGreaterThan(20);
		const bare = promises.filter(
			([, holds = "", shows = ""]) =>
				!/`(?:src\/|docs\/|manifest\.config\.ts|package\.json)/.test(holds) ||
				!/^(?:`test\/[^`]+\.test\.tsx?`(?:, )?)+$/.test(shows),
		);
		expect(bare).toEqual([]);
	});
});

describe("docs/ARCHITECTURE.md", () => {
	const text = read("docs/ARCHITECTURE.md");

	test("says who may import whom as the architecture test holds it", () => {
		const told = new Map<string, string[]>();
		for (const [folders = "", , imports = ""] of rowsBelow(
			text,
			"| folder | what lives there | may import |\n",
		))
			for (const [, folder] of folders.matchAll(/`src\/(\w+)`/g))
				told.set(String(folder), imports.split(", "));
		const held = Object.entries(MAY_IMPORT).map(
			([folder, imports]): [string, string[]] => [
				folder,
				folder === "core"
					? [...imports]
					: imports.filter((one) => one !== folder),
			],
		);
		expect(told).toEqual(new Map(held));
	});

	test("says the order of the inner folders as the architecture test holds it", () => {
		const told = rowsBelow(text, "| area | order |\n");
		expect(Object.fromEntries(told)).toEqual(INNER_ORDER);
	});
});

test("every folder of the source has its row in the table", () => {
	const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
	expect(folders.toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
});

describe("for contributors", () => {
	test("the first form of an issue takes the report that the popup copies", () => {
		const forms = readdirSync(join(ROOT, ".github/ISSUE_TEMPLATE"));
		const [first = ""] = forms.toSorted();
		const form = read(`.github/ISSUE_TEMPLATE/${first}`);
		const { copy_report: button } = JSON.parse(
			read("public/_locales/en/messages.json"),
		);
		expect(form).toContain(`"${button.message}"`);
		expect(form).toMatch(/id: report\n[\s\S]*?required: true/);
	});

	test("the form names every service of which the source knows something", () => {
		const form = read(".github/ISSUE_TEMPLATE/1-page-changed.yml");
		const names = read("src/ui/kit/site-names.ts").matchAll(/: "([^"]+)"/g);
		const missing = [...names].filter(
			([, name]) => !form.includes(`${name}, `),
		);
		expect(missing.map(([, name]) => name)).toEqual([]);
	});

	test("the public gate runs .ci/run on each Node that package.json names", () => {
		const workflow = read(".github/workflows/ci.yml");
		const { engines } = JSON.parse(read("package.json"));
		expect(workflow).toMatch(/run: \.ci\/run$/m);
		expect(workflow).toContain(`"${engines.node.replace(">=", "")}"`);
	});
});
