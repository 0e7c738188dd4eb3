import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const MAX_LINES = 220;

/** What the files of a folder may import from; contexts never import each other, and what the pages share is in ui. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
	core: ["core"],
	contract: ["contract", "core"],
	platform: ["platform", "contract", "core"],
	content: ["content", "platform", "contract", "core"],
	store: ["store", "platform", "contract", "core"],
	offscreen: ["offscreen", "store", "platform", "contract", "core"],
	background: ["background", "store", "platform", "contract", "core"],
	ui: ["ui", "store", "platform", "contract", "core"],
	popup: ["popup", "ui", "store", "platform", "contract", "core"],
	history: ["history", "ui", "store", "platform", "contract", "core"],
	panel: ["panel", "ui", "store", "platform", "contract", "core"],
	settings: ["settings", "ui", "store", "platform", "contract", "core"],
};

/** What people see. */
const SHOWN = ["ui", "history", "popup", "panel", "settings"];

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

	test("core imports no library", () => {
		const wrong = files.filter(
			({ folder, imports }) => folder === "core" && imports.some(isLibrary),
		);
		expect(wrong.map(({ path }) => path)).toEqual([]);
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
				SHOWN.includes(folder) && path.endsWith("-state.ts"),
		);
		const wrong = states.filter(({ imports }) =>
			imports.some((specifier) => libraryOf(specifier) === "preact"),
		);
		expect(states.length).toBeGreaterThan(5);
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
