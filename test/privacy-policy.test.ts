import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { STORED_DATA, storedDataLines } from "./support/stored-data.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

function words(text: string): string {
	return text.replaceAll(/\s+/g, " ").trim();
}

test("the extension's page and the document say the same", () => {
	const [, body = ""] = read("public/privacy-policy.html").split("<main>");
	const page = body.replaceAll(/<[^>]*>/g, " ");
	const document = read("docs/privacy-policy.md").replaceAll(
		/^(?:#+|-) /gm,
		"",
	);
	expect(words(page)).toBe(words(document));
});

test("it speaks of every permission", () => {
	const policy = read("docs/privacy-policy.md");
	const [, list = ""] =
		/permissions: \[([^\]]*)\]/.exec(read("manifest.config.ts")) ?? [];
	const permissions = [...list.matchAll(/"(\w+)"/g)].map(([, name]) => name);
	expect(permissions.length).toBeGreaterThan(3);
	for (const name of permissions) expect(policy).toContain(String(name));
});

test("it lists everything that docs/stored-data.json says is stored", () => {
	const [, list = ""] = read("docs/privacy-policy.md").split(
		"## Every stored field",
	);
	const lines = list.split("\n").filter((line) => line.startsWith("- "));
	expect(lines).toEqual(storedDataLines().map((line) => `- ${line}`));
});

/** The keys that the source gives to the extension's storage. */
function keysInSource(): readonly string[] {
	const files = readdirSync(join(ROOT, "src"), {
		recursive: true,
		encoding: "utf8",
	});
	return files
		.filter((name) => /\.tsx?$/.test(name))
		.flatMap((name) => [
			...read(join("src", name)).matchAll(
				/storedItem\(\s*(?:"(\w+)"|(\w+)),\s*["`]([^"`]+)["`]/g,
			),
		])
		.flatMap(([, area, variable, key = ""]) => {
			const name = key.replace(/\$\{\w+\}/, "N");
			const areas = variable === undefined ? [area] : ["local", "session"];
			return areas.map((one) => `storage.${one} ${name}`);
		});
}

test("the list names every key that the source stores something under", () => {
	const listed = STORED_DATA.filter(({ area }) => area.startsWith("storage."));
	const names = listed.map(({ area, store }) => `${area} ${store}`);
	expect(keysInSource().toSorted()).toEqual(names.toSorted());
});

test("the list names every store of the database", () => {
	const listed = STORED_DATA.filter(({ area }) => area === "IndexedDB");
	const [, stores = ""] =
		/ALL_STORES[^=]*= \[([^\]]*)\]/.exec(
			read("src/store/session-database.ts"),
		) ?? [];
	const names = [...stores.matchAll(/"(\w+)"/g)].map(([, name]) => name);
	expect(names.length).toBeGreaterThan(3);
	expect(names).toEqual(listed.map(({ store }) => store));
});
