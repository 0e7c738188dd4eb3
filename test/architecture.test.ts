import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { INNER_ORDER, MAY_IMPORT } from "./support/import-rules.ts";

const ROOT = resolve(import.meta.dirname, "..");
const MAX_LINES = 220;
const MAX_FILES_OF_A_FOLDER = 25;

/** Imports that the order of the inner folders would allow, but which must not be. */
const KEPT_APART: Readonly<Record<string, readonly string[]>> = {
	"content/capture": ["content/dom"],
	"platform/i18n": [],
};

/** Files outside of core that are as pure, since only their callers live there. */
const PURE_ELSEWHERE: readonly string[] = [
	"src/content/capture/shrink-yuv.ts",
	"src/content/capture/thin-chroma.ts",
	"src/content/labels/label-position.ts",
	"src/content/naming/is-mirroring.ts",
	"src/content/naming/screen-share-words.ts",
	"src/content/people/meeting-key.ts",
	"src/offscreen/diagnostics/latency-window.ts",
];

/** What no pure code may name. */
const IMPURE =
	/\b(?:document|navigator|localStorage|self)\.|\bperformance\.now|\bDate\.now|\bnew Date\(\)|\bMath\.random|\bfetch\(|\bset(?:Timeout|Interval)\(/;

/** What people see. */
const SHOWN = [
	"ui",
	"history",
	"popup",
	"panel",
	"settings",
	"welcome",
	"audience",
];

/** What draws it: all that is shown may import these. */
const VIEW_LIBRARIES = ["preact", "@preact/signals"];

/** The background names the content script only to inject it, as a file. */
const INJECTED = "../content/index.ts?iife";

interface SourceFile {
	readonly path: string;
	readonly folder: string;
	readonly text: string;
	readonly imports: readonly string[];
}

function sourceFiles(): readonly SourceFile[] {
	return readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
		.filter((name) => /\.tsx?$/.test(name))
		.map((name) => {
			const path = join("src", name);
			const text = readFileSync(join(ROOT, path), "utf8");
			const imports = [
				...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g),
			].flatMap(([, specifier]) => (specifier ? [specifier] : []));
			return { path, folder: name.split("/")[0] ?? "", text, imports };
		});
}

function folderOf(file: SourceFile, specifier: string): string | undefined {
	const target = relative(
		join(ROOT, "src"),
		resolve(ROOT, dirname(file.path), specifier),
	);
	return target.startsWith("..") ? undefined : target.split("/")[0];
}

function isLibrary(specifier: string): boolean {
	return !specifier.startsWith(".") && !specifier.startsWith("virtual:");
}

function libraryOf(specifier: string): string {
	const parts = specifier.split("/");
	return parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}

const files = sourceFiles();
const knownPaths = new Set(files.map(({ path }) => path));

/** The files of `src` that a file imports. */
function importedFiles(file: SourceFile): readonly string[] {
	return file.imports
		.filter((specifier) => specifier.startsWith("."))
		.map((specifier) =>
			relative(
				ROOT,
				resolve(ROOT, dirname(file.path), specifier.replace(/\?.*$/, "")),
			),
		)
		.filter((path) => knownPaths.has(path));
}

/** The folder of a file below `src`, such as `core/face`; `content/.` for a file of the area's own. */
function innerFolderOf(path: string): string {
	const [, area = "", ...rest] = path.split("/");
	return `${area}/${rest.slice(0, -1).join("/") || "."}`;
}

/** Whether the order of an area's inner folders lets `from` import `to`. */
function isInOrder(from: string, to: string): boolean {
	const [area = "", fromInner] = from.split("/");
	const [toArea, toInner] = to.split("/");
	const order = INNER_ORDER[area];
	if (from === to || area !== toArea || order === undefined) return true;
	const ranks = order.split(" > ").map((rank) => rank.split(", "));
	const rankOf = (inner: string | undefined) =>
		ranks.findIndex((rank) => rank.includes(inner ?? ""));
	const allowed = KEPT_APART[from];
	if (allowed && !allowed.includes(to)) return false;
	return rankOf(fromInner) >= 0 && rankOf(fromInner) < rankOf(toInner);
}

/** The first circle in a graph, as a path that ends where it began; null where there is none. */
function circleIn(
	graph: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] | null {
	const done = new Set<string>();
	function visit(
		node: string,
		way: readonly string[],
	): readonly string[] | null {
		if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
		if (done.has(node)) return null;
		for (const next of graph.get(node) ?? []) {
			const circle = visit(next, [...way, node]);
			if (circle) return circle;
		}
		done.add(node);
		return null;
	}
	for (const node of graph.keys()) {
		const circle = visit(node, []);
		if (circle) return circle;
	}
	return null;
}

describe("the source", () => {
	test("is there to be read", () => {
		expect(files.length).toBeGreaterThan(30);
	});

	test("imports point one way: contexts, ui, platform, contract, core", () => {
		const wrong = files.flatMap((file) =>
			file.imports
				.filter(
					(specifier) => specifier.startsWith(".") && specifier !== INJECTED,
				)
				.filter((specifier) => {
					const folder = folderOf(file, specifier);
					return (
						folder !== undefined && !MAY_IMPORT[file.folder]?.includes(folder)
					);
				})
				.map((specifier) => `${file.path} imports ${specifier}`),
		);
		expect(wrong).toEqual([]);
	});

	test("the inner folders of an area import in their order", () => {
		const wrong = files.flatMap((file) =>
			importedFiles(file)
				.filter(
					(path) => !isInOrder(innerFolderOf(file.path), innerFolderOf(path)),
				)
				.map((path) => `${file.path} imports ${path}`),
		);
		expect(wrong).toEqual([]);
	});

	test("every inner folder has its place in the order", () => {
		const folders = new Set(files.map(({ path }) => innerFolderOf(path)));
		const unplaced = [...folders].filter((folder) => {
			const [area = "", inner = ""] = folder.split("/");
			const order = INNER_ORDER[area];
			return order !== undefined && !order.split(/ > |, /).includes(inner);
		});
		expect(unplaced).toEqual([]);
	});

	test("no files import each other in a circle", () => {
		const graph = new Map(
			files.map((file) => [file.path, new Set(importedFiles(file))]),
		);
		expect(circleIn(graph)).toBeNull();
	});

	test("no folders import each other in a circle", () => {
		const graph = new Map<string, Set<string>>();
		for (const file of files) {
			const from = innerFolderOf(file.path);
			const known = graph.get(from) ?? new Set();
			for (const path of importedFiles(file))
				if (innerFolderOf(path) !== from) known.add(innerFolderOf(path));
			graph.set(from, known);
		}
		expect(circleIn(graph)).toBeNull();
	});

	test(`no folder has more than ${MAX_FILES_OF_A_FOLDER} files of its own`, () => {
		const counts = new Map<string, number>();
		for (const { path } of files)
			counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
		const crowded = [...counts].filter(
			([, count]) => count > MAX_FILES_OF_A_FOLDER,
		);
		expect(crowded).toEqual([]);
	});

	test("the worker of the nets knows inference and diagnostics alone", () => {
		const worker = files.find(({ path }) => path.endsWith("net-worker.ts"));
		const folders = worker
			? importedFiles(worker).map(innerFolderOf)
			: ["no such file"];
		const inner = folders.filter((folder) => folder.startsWith("offscreen/"));
		expect(new Set(inner)).toEqual(
			new Set(["offscreen/inference", "offscreen/diagnostics"]),
		);
	});

	test("core, and what is pure elsewhere, imports no library and names no browser, clock or chance", () => {
		const pure = files.filter(
			({ path, folder }) => folder === "core" || PURE_ELSEWHERE.includes(path),
		);
		const wrong = pure.filter(
			({ imports, text }) =>
				imports.some(isLibrary) || IMPURE.test(codeOf(text)),
		);
		expect(pure.length).toBeGreaterThan(100);
		expect(wrong.map(({ path }) => path)).toEqual([]);
		expect(PURE_ELSEWHERE.filter((path) => !knownPaths.has(path))).toEqual([]);
	});

	test("only src/platform names the browser", () => {
		const wrong = files.filter(
			({ folder, text }) =>
				folder !== "platform" &&
				/\b(?:chrome|browser)\.[a-z]/.test(codeOf(text)),
		);
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});

	test("one file imports each outside library; what draws is used by all that is shown", () => {
		const importers = new Map<string, string[]>();
		for (const file of files) {
			for (const library of new Set(
				file.imports.filter(isLibrary).map(libraryOf),
			)) {
				if (VIEW_LIBRARIES.includes(library) && SHOWN.includes(file.folder))
					continue;
				importers.set(library, [...(importers.get(library) ?? []), file.path]);
			}
		}
		const shared = [...importers].filter(([, paths]) => paths.length > 1);
		expect(shared).toEqual([]);
	});

	test("state is apart from what shows it", () => {
		const states = files.filter(
			({ path, folder }) =>
				path.startsWith("src/ui/state/") ||
				(SHOWN.includes(folder) && path.endsWith("-state.ts")),
		);
		const wrong = states.filter(({ imports }) =>
			imports.some((specifier) => libraryOf(specifier) === "preact"),
		);
		expect(states.length).toBeGreaterThan(15);
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});

	test(`no file is longer than ${MAX_LINES} lines, and the median is below 80`, () => {
		const lengths = files.map(({ path, text }) => ({
			path,
			lines: text.split("\n").length,
		}));
		expect(lengths.filter(({ lines }) => lines > MAX_LINES)).toEqual([]);
		const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
		expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
	});

	test("has no any, no non-null assertion, no silenced compiler", () => {
		const silenced = /@ts-(?:ignore|expect-error|nocheck)|\bas any\b|: any\b/;
		const wrong = files.filter(({ text }) => silenced.test(text));
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});
});

/** Without comments, which may name what the code may not. */
function codeOf(text: string): string {
	return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}
