import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { LIKENESSES } from "../../demo/trial/likenesses.ts";
import {
	filesIn,
	zippedBytes,
} from "../../scripts/bench/machine/folder-size.ts";
import { EXTENSION_FOLDER } from "../../scripts/setup/build-steps.ts";

const MB = 1_000_000;

describe("the built extension", () => {
	it("asks for nothing new, and offers pages no resource", async () => {
		const manifest = JSON.parse(
			await readFile(join(EXTENSION_FOLDER, "manifest.json"), "utf8"),
		);
		expect(manifest).not.toHaveProperty("web_accessible_resources");
		expect(manifest).not.toHaveProperty("host_permissions");
		expect(manifest).not.toHaveProperty("content_scripts");
		// Its name may change freely.
		const { name, version, ...rights } = manifest;
		expect(rights).toMatchSnapshot();
	});

	it("lets no form of its pages send anything anywhere", async () => {
		const manifest = JSON.parse(
			await readFile(join(EXTENSION_FOLDER, "manifest.json"), "utf8"),
		);
		const policy: string = manifest.content_security_policy.extension_pages;
		// `default-src` does not cover forms.
		expect(policy.split("; ")).toContain("form-action 'none'");
	});

	it("runs in no incognito window, because it keeps what it stores in the ordinary profile", async () => {
		const manifest = JSON.parse(
			await readFile(join(EXTENSION_FOLDER, "manifest.json"), "utf8"),
		);
		expect(manifest.incognito).toBe("not_allowed");
	});

	it("is at most 25 MB unpacked and 10 MB zipped", async () => {
		const files = await filesIn(EXTENSION_FOLDER);
		const unpacked = files.reduce((sum, { bytes }) => sum + bytes, 0);
		const zipped = await zippedBytes(files);
		console.log(
			`${(unpacked / MB).toFixed(1)} MB unpacked, ${(zipped / MB).toFixed(1)} MB zipped`,
		);
		expect(unpacked).toBeGreaterThan(1 * MB);
		expect(unpacked).toBeLessThanOrEqual(25 * MB);
		expect(zipped).toBeLessThanOrEqual(10 * MB);
	});

	it("names the service worker without a hash, which would follow from the folder that it was built in", async () => {
		const loader = await readFile(
			join(EXTENSION_FOLDER, "service-worker-loader.js"),
			"utf8",
		);
		expect(loader.trim()).toBe("import './assets/service-worker.ts.js';");
	});

	it("lists the licence of every package that it is built from, and of what they contain", async () => {
		const read = (path: string) => readFile(path, "utf8").then(JSON.parse);
		const { works } = await read(join(EXTENSION_FOLDER, "licences.json"));
		const { dependencies } = await read("package.json");
		const names = works.map(({ name }: { name: string }) => name);
		expect(names).toEqual(
			expect.arrayContaining([
				...Object.keys(dependencies),
				// Their code or models are in no chunk by their own names.
				...["@preact/signals-core", "assemblyscript"],
				...["@mediapipe/face_detection", "@mediapipe/face_mesh"],
				...["@themesberg/volt-bootstrap-5-dashboard", "admin-lte"],
				...["Abseil", "Protocol Buffers"],
			]),
		);
	});

	it("contains no portrait but the demo meeting's, no source and no development package", async () => {
		const names = (await filesIn(EXTENSION_FOLDER)).map(({ path }) =>
			relative(EXTENSION_FOLDER, path),
		);
		const isPortrait = (name: string) => name.endsWith(".jpg");
		expect(names.filter(isPortrait)).toHaveLength(
			Object.keys(LIKENESSES).length,
		);
		for (const name of names.filter((one) => !isPortrait(one)))
			expect(name).not.toMatch(/\.(jpe?g|map|tsx?|mjpeg)$|node_modules/);
	});
});
