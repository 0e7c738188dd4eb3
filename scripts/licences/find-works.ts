import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import manifest from "../../models/manifest.json" with { type: "json" };
import { PROJECT_ROOT } from "../setup/project-root.mjs";
import { insideOnnxRuntime } from "./inside-onnx-runtime.ts";
import { checkedWork, type Work } from "./work.ts";
import { workOfPackage } from "./work-of-package.ts";

/** What the build makes modules of by itself, and whose code that is. */
const MADE_BY: readonly (readonly [RegExp, string])[] = [
	[/^\0vite\//, "vite"],
	[/^\0rolldown\//, "rolldown"],
	[/^\0?(?:virtual:)?(?:@?crx|vite\/crx)/, "@crxjs/vite-plugin"],
];

/** Files that are no code and no models, and the package that they are made from. */
const MADE_FROM: readonly (readonly [RegExp, string])[] = [
	[/^kernels\b/, "assemblyscript"],
	[/^ort-wasm/, "onnxruntime-web"],
	[/^profile-picture-/, "@themesberg/volt-bootstrap-5-dashboard"],
	[/^user\d-128x128/, "admin-lte"],
];
/** What a build puts between a file's name and its end. */
const HASH = /-[\w-]{8}(?=\.\w+$)/;
const NO_CODE = /\.(?:jpg|wasm|onnx|tflite|task|bin|plan\.json)$/;

/** The folder of the package that a module lies in: the innermost, where packages lie in packages. */
const IN_PACKAGE = /^(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** The folder of the package that a module's code is from; null for our own. */
export function packageFolder(moduleId: string): string | null {
	const [, folder] = IN_PACKAGE.exec(moduleId.replace(/^\0/, "")) ?? [];
	if (folder !== undefined) return folder;
	const maker = MADE_BY.find(([made]) => made.test(moduleId))?.[1];
	return maker === undefined ? null : installed(maker);
}

/**
 * The folders of the packages that a file is made from; none for our own. What a
 * model is made from stands in models/manifest.json.
 * @throws if the file is no code, and it is not known what it is made from
 */
export function packageFoldersOfAsset(path: string): readonly string[] {
	const name = basename(path).replace(HASH, "");
	if (!NO_CODE.test(name)) return [];
	const made = MADE_FROM.find(([file]) => file.test(name));
	if (made) return [installed(made[1])];
	const model = manifest.models.find(({ file }) => file === name);
	if (!model)
		throw new Error(
			`It is not known whose work ${name} is: name it in scripts/licences/find-works.ts.`,
		);
	return model.sources.map((source) => installed(source.package));
}

function installed(name: string): string {
	return join(PROJECT_ROOT, "node_modules", name);
}

/**
 * Everybody's work in the package, ours first, the others by name.
 * @throws if a licence is missing or not allowed
 */
export async function findWorks(
	folders: ReadonlySet<string>,
): Promise<readonly Work[]> {
	const there = [...folders].filter((folder) =>
		existsSync(join(folder, "package.json")),
	);
	const missing = [...folders].filter((folder) => !there.includes(folder));
	if (missing.length > 0)
		throw new Error(`No package.json is in ${missing.join(", ")}.`);
	const packages = await Promise.all(there.map(workOfPackage));
	const carried = packages.some(({ name }) => name === "onnxruntime-web")
		? insideOnnxRuntime().map(checkedWork)
		: [];
	const others = [...packages, ...carried].toSorted((a, b) =>
		sortedBy(a) < sortedBy(b) ? -1 : 1,
	);
	return [await ownWork(), ...others];
}

/** By code units, since languages' own orders change with the version of Node. */
function sortedBy({ name }: Work): string {
	return name.toLowerCase();
}

async function ownWork(): Promise<Work> {
	const { version, license } = JSON.parse(
		await readFile(join(PROJECT_ROOT, "package.json"), "utf8"),
	);
	return {
		...{ name: "Roompulse", version, licence: license, source: "" },
		text: (await readFile(join(PROJECT_ROOT, "LICENSE"), "utf8")).trim(),
	};
}
