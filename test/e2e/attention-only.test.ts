import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POPUP_PATH } from "../../scripts/browser/click-action.ts";
import {
	buildAttentionOnly,
	EXTENSION_FOLDER,
} from "../../scripts/setup/build-steps.ts";
import { driveFirstMinute } from "./support/first-minute.ts";
import { launch } from "./support/meeting.ts";

/** By locale, what speaks of expressions, or of what faces show. */
const WORDS: Readonly<Record<string, RegExp>> = {
	en: /express|emotion|faces? show/i,
	de: /ausdr[uü]ck|emotion|gesicht(?:er)? zeig/i,
	es: /expresi[óo]n|emoci|qué muestran? (?:las|cada) cara/i,
	fr: /expression|émotion|ce que montr\w* (?:les|chaque) visage/i,
	pt_BR: /express(?:ão|ões)|emoç|rostos? mostra/i,
	hi: /भाव|चेहरों पर क्या/,
	ar: /تعابير|تعبير|ما يظهر على/,
	zh_CN: /表情|情绪|面部呈现/,
};

/** The name of the expression net's input, which only its own code has. */
const CODE = /(["'`])crops\1/;

interface Built {
	readonly names: readonly string[];
	/** The text of all scripts. */
	readonly code: string;
	readonly texts: Readonly<Record<string, string>>;
	readonly policy: string;
}

async function read(folder: string): Promise<Built> {
	const names = await readdir(folder, { recursive: true });
	const textOf = (name: string) => readFile(join(folder, name), "utf8");
	const scripts = names.filter((name) => name.endsWith(".js"));
	const texts: Record<string, string> = {};
	for (const locale of Object.keys(WORDS)) {
		const json = await textOf(join("_locales", locale, "messages.json"));
		const messages: Record<string, { readonly message: string }> =
			JSON.parse(json);
		texts[locale] = Object.values(messages)
			.map(({ message }) => message)
			.join("\n");
	}
	return {
		names,
		code: (await Promise.all(scripts.map(textOf))).join("\n"),
		texts,
		policy: await textOf("privacy-policy.html"),
	};
}

describe("a build for attention only", () => {
	let folder = "";
	let whole: Built;
	let attentionOnly: Built;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "roompulse-attention-only-"));
		await buildAttentionOnly(folder);
		attentionOnly = await read(folder);
		whole = await read(EXTENSION_FOLDER);
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	it("has no file of the expression net", () => {
		const isOfNet = (name: string) => /expression/i.test(name);
		expect(whole.names.filter(isOfNet).length).toBeGreaterThan(1);
		expect(attentionOnly.names.filter(isOfNet)).toEqual([]);
		expect(attentionOnly.code).not.toMatch(/expression\.(?:onnx|plan)/);
	});

	it("has no code of it", () => {
		expect(whole.code).toMatch(CODE);
		expect(attentionOnly.code).not.toMatch(CODE);
	});

	it.each(Object.entries(WORDS))("has no word of it in %s", (locale, words) => {
		expect(whole.texts[locale]).toMatch(words);
		expect(
			attentionOnly.texts[locale]?.split("\n").filter((one) => words.test(one)),
		).toEqual([]);
	});

	it("has no word of it in its notices and its privacy policy", () => {
		const said = /what faces show|was Gesichter zeigen|面部呈现的内容/;
		expect(whole.code).toMatch(said);
		expect(attentionOnly.code).not.toMatch(said);
		expect(whole.policy).toMatch(WORDS.en ?? /^/);
		expect(attentionOnly.policy.match(/[^.;]*express[^.;]*/gi) ?? []).toEqual(
			[],
		);
	});

	it("opens, and asks nothing but where it is used", async () => {
		const browser = await launch([], folder);
		try {
			const page = await browser.context.newPage();
			await page.goto(`${browser.origin}${POPUP_PATH}?tab=1`);
			await page.click("input[value=other]");
			await page.click("input[value=no]");
			expect(await page.locator("input[name=reads]").count()).toBe(0);
			expect(await page.innerText("body")).not.toMatch(/undefined|express/i);
			await page.click("button[type=submit]");
			await page.waitForSelector("[role=switch]");
			await page.goto(`${browser.origin}/src/settings/index.html`);
			await page.waitForSelector(".chat-notices summary");
			expect(await page.innerText("body")).not.toMatch(/undefined|express/i);
		} finally {
			await browser.dispose();
		}
	});

	it("opens the welcome page, and reads its demo meeting", () =>
		driveFirstMinute(folder));

	it("has everything else", () => {
		const others = whole.names.filter(
			(name) => !/expression|assets/i.test(name),
		);
		expect(attentionOnly.names).toEqual(expect.arrayContaining(others));
	});
});
