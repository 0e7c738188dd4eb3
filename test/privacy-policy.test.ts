import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

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
