import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
	STORE_PICTURES,
	STORE_PICTURES_FOLDER,
} from "../scripts/shots/take-store-pictures.ts";
import { FORBIDDEN_WORDS } from "./support/forbidden-words.ts";

const ROOT = join(import.meta.dirname, "..");
const LOCALES = readdirSync(join(ROOT, "public/_locales"));
/** The Chrome Web Store's limit for a summary, and Edge Add-ons' tighter limits for the rest. */
const MOST = { name: 45, summary: 132, description: 10_000, reason: 1_000 };
const LEAST_DESCRIPTION = 250;

function read(path: string): string {
	return readFileSync(join(ROOT, path), "utf8");
}

test("every language has a description, and no other has one", () => {
	const files = LOCALES.map((locale) => `${locale}.txt`);
	expect(readdirSync(join(ROOT, "store/description"))).toEqual(files);
});

describe.each(LOCALES)("the listing in %s", (locale) => {
	const messages = JSON.parse(read(`public/_locales/${locale}/messages.json`));
	const description = read(`store/description/${locale}.txt`);

	test("keeps to the stores' limits", () => {
		const summary: string = messages.extension_description.message;
		expect(messages.extension_name.message.length).toBeLessThanOrEqual(
			MOST.name,
		);
		expect(summary.length).toBeLessThanOrEqual(MOST.summary);
		expect(description.length).toBeLessThanOrEqual(MOST.description);
		expect(description.length).toBeGreaterThanOrEqual(LEAST_DESCRIPTION);
	});

	test("makes no verdict of what was seen", () => {
		const { verdicts = [], riddles = [] } = FORBIDDEN_WORDS[locale] ?? {};
		const found = [...verdicts, ...riddles].filter((word) =>
			word.test(description),
		);
		expect(found).toEqual([]);
	});

	test("says the same in as many paragraphs and points as the English one", () => {
		const shape = (text: string) => text.match(/^(?:•|$)/gm)?.length;
		expect(shape(description)).toBe(shape(read("store/description/en.txt")));
	});
});

describe("the pictures", () => {
	test("are five screenshots and a tile of each kind, in the stores' sizes", () => {
		const files = readdirSync(STORE_PICTURES_FOLDER);
		expect(files.sort()).toEqual(STORE_PICTURES.map(({ file }) => file).sort());
		const sizes = files.map((file) =>
			jpegSize(readFileSync(join(STORE_PICTURES_FOLDER, file))),
		);
		expect(sizes.sort()).toEqual(
			[...Array(5).fill("1280x800"), "1400x560", "440x280"].sort(),
		);
	});
});

/** A JPEG's segments begin with a mark and their length; the first of a frame says its size. */
function jpegSize(bytes: Buffer): string {
	const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xc2;
	let at = 2;
	while (!isFrame(bytes.readUInt8(at + 1)))
		at += 2 + bytes.readUInt16BE(at + 2);
	return `${bytes.readUInt16BE(at + 7)}x${bytes.readUInt16BE(at + 5)}`;
}

describe("the answers for the stores", () => {
	const answers = JSON.parse(read("store/answers.json"));
	const reasons: Readonly<Record<string, string>> = answers.permissions;

	/** The permissions that the manifest asks for, at once or later. */
	const asked = [
		...read("manifest.config.ts").matchAll(
			/(?:permissions|optional_host_permissions): \[([^\]]*)\]/g,
		),
	].flatMap(([, list]) => JSON.parse(`[${list}]`));

	test("give a reason for each permission of the manifest, and for no other", () => {
		expect(Object.keys(reasons).sort()).toEqual(asked.sort());
	});

	test("keep to the stores' limits", () => {
		const tooLong = [answers.singlePurpose, ...Object.values(reasons)].filter(
			(text) => text.length > MOST.reason,
		);
		expect(tooLong).toEqual([]);
	});

	test("collect nothing", () => {
		expect(answers.dataUse.collected).toEqual([]);
	});
});
