import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
	findWorks,
	packageFolder,
	packageFoldersOfAsset,
} from "../../scripts/licences/find-works.ts";
import { insideOnnxRuntime } from "../../scripts/licences/inside-onnx-runtime.ts";
import { checkedWork } from "../../scripts/licences/work.ts";
import { parseLicencesFile } from "../../src/contract/licences-file.ts";

const ROOT = join(import.meta.dirname, "../..");
const MODULES = join(ROOT, "node_modules");
const TEXT = "You may do what you like with it. ".repeat(20);
const GOOD = {
	...{ name: "good", version: "1.0.0", license: "MIT" },
	repository: { url: "git+https://github.com/them/good.git" },
};

const folders: string[] = [];

afterEach(async () => {
	for (const folder of folders.splice(0))
		await rm(folder, { recursive: true, force: true });
});

async function packageWith(about: object, text: string | null) {
	const folder = await mkdtemp(join(tmpdir(), "package-"));
	folders.push(folder);
	await writeFile(join(folder, "package.json"), JSON.stringify(about));
	if (text !== null) await writeFile(join(folder, "LICENSE.md"), text);
	return folder;
}

describe("the licences of what a bundle contains", () => {
	test("are those of its packages, ours first", async () => {
		const folder = await packageWith(GOOD, TEXT);
		const [own, ...others] = await findWorks(new Set([folder]));
		expect(own).toMatchObject({ name: "Roompulse", licence: "MIT" });
		expect(own?.text).toContain("The Roompulse authors");
		expect(others).toEqual([
			{
				...{ name: "good", version: "1.0.0", licence: "MIT" },
				source: "https://github.com/them/good",
				text: TEXT.trim(),
			},
		]);
	});

	test.each([
		["that is not allowed", { ...GOOD, license: "GPL-3.0-only" }, TEXT],
		["that is not named", { ...GOOD, license: undefined }, TEXT],
		["without its text", GOOD, null],
		["with an empty text", GOOD, "\n"],
		["without a source", { ...GOOD, repository: undefined }, TEXT],
	])("fail the build for one %s", async (_what, about, text) => {
		const folder = await packageWith(about, text);
		await expect(findWorks(new Set([folder]))).rejects.toThrow("good");
	});

	test("are looked for in the package that a module lies in", () => {
		const inside = join(MODULES, "a/node_modules/@b/c/dist/index.js");
		expect(packageFolder(inside)).toBe(join(MODULES, "a/node_modules/@b/c"));
		expect(packageFolder(`\0${join(MODULES, "idb/index.js")}?commonjs`)).toBe(
			join(MODULES, "idb"),
		);
		expect(packageFolder("\0vite/preload-helper.js")).toBe(
			join(MODULES, "vite"),
		);
		expect(packageFolder(join(ROOT, "src/popup/index.tsx"))).toBeNull();
	});

	test("are known for every file that is no code", () => {
		const mesh = [join(MODULES, "@mediapipe/face_mesh")];
		expect(
			new Set(packageFoldersOfAsset("assets/face_mesh-DGgP9_Os.onnx")),
		).toEqual(new Set(mesh));
		expect(
			new Set(packageFoldersOfAsset("assets/face_mesh.plan-C-LTAiXq.json")),
		).toEqual(new Set(mesh));
		expect(packageFoldersOfAsset("assets/kernels-DOBG_59R.wasm")).toEqual([
			join(MODULES, "assemblyscript"),
		]);
		expect(packageFoldersOfAsset("assets/expression-B7plpG3L.onnx")).toEqual(
			[],
		);
		expect(packageFoldersOfAsset("icons/icon-16.png")).toEqual([]);
		expect(() => packageFoldersOfAsset("assets/iris-B7plpG3L.onnx")).toThrow(
			"iris",
		);
	});
});

test("the packages whose code is in the extension come with ONNX Runtime's own third parties", async () => {
	const names = ["onnxruntime-web", "assemblyscript", "@mediapipe/face_mesh"];
	const works = await findWorks(
		new Set(names.map((name) => join(MODULES, name))),
	);
	const listed = works.map(({ name }) => name);
	expect(listed).toEqual(
		expect.arrayContaining([...names, "Abseil", "Protocol Buffers", "Eigen"]),
	);
	expect(works.length).toBe(1 + names.length + insideOnnxRuntime().length);
	for (const work of works.slice(1)) checkedWork(work);
	expect(parseLicencesFile(JSON.stringify({ works }))).toEqual(works);
});

test("a damaged list is no list", () => {
	expect(parseLicencesFile('{"works":[{"name":"a"}]}')).toBeUndefined();
	expect(parseLicencesFile("<html>")).toBeUndefined();
});
