import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { withoutExpressionWords } from "./expression-words.ts";

/** The mode of vite in which the plugin is used. */
export const ATTENTION_ONLY = "attention-only";

/** What stands in the place of a source file. All else that only these files import is then not built either. */
const IN_PLACE_OF: Readonly<Record<string, string>> = {
	"src/core/base/has-expressions.ts": "export const HAS_EXPRESSIONS = false;",
	"src/core/expression/expression-input.ts":
		"export const expressionInput = () => null;",
	"src/offscreen/inference/expression-stage.ts": `
		export const EXPRESSION_STAGE = {};
		export async function expressionFiles() { throw new Error("not in this build"); }`,
	"src/ui/choices/reads-choice.tsx": "export const ReadsChoice = () => null;",
	"src/ui/tell/expression-notices.ts": "export const EXPRESSION_NOTICES = {};",
};

const MODELS = "models/manifest.json";
const TEXTS = "_locales";
const POLICY = "privacy-policy.html";

/** Builds an extension that reads attention only: without the files, the code and the words of the expression net. */
export function withoutExpressions(root: string): Plugin {
	let folder = "";
	const pathOf = (id: string) =>
		id.startsWith(root + sep)
			? id.slice(root.length + 1).replaceAll(sep, "/")
			: "";
	const replaced = new Set<string>();
	return {
		name: "roompulse:without-expressions",
		enforce: "pre",
		configResolved(config) {
			folder = resolve(config.root, config.build.outDir);
		},
		async load(id) {
			const path = pathOf(id);
			const code = IN_PLACE_OF[path];
			if (code !== undefined) replaced.add(path);
			if (path !== MODELS) return code;
			return withoutExpressionModels(await readFile(id, "utf8"));
		},
		buildEnd(error) {
			const missed = Object.keys(IN_PLACE_OF).filter(
				(path) => !replaced.has(path),
			);
			// A file that was moved would be built unnoticed.
			if (!error && missed.length > 0)
				this.error(`nothing imports ${missed.join(", ")}`);
		},
		closeBundle: {
			order: "post",
			async handler() {
				for (const locale of await readdir(join(folder, TEXTS)))
					await rewrite(
						join(folder, TEXTS, locale, "messages.json"),
						withoutExpressionWords.fromTexts,
					);
				await rewrite(join(folder, POLICY), withoutExpressionWords.fromPage);
			},
		},
	};
}

async function rewrite(
	file: string,
	change: (text: string) => string,
): Promise<void> {
	await writeFile(file, change(await readFile(file, "utf8")));
}

function withoutExpressionModels(manifest: string): string {
	const { models, ...rest } = JSON.parse(manifest);
	const kept = models.filter(
		({ file }: { file: string }) => !file.startsWith("expression"),
	);
	return JSON.stringify({ ...rest, models: kept });
}
