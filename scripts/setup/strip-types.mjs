import { readFile } from "node:fs/promises";
import { transformSync } from "amaro";

/**
 * Node's `load` hook that makes JavaScript of TypeScript as Node 22.18 does:
 * types become spaces, and lines and functions' texts stay as they are.
 * @type {import("node:module").LoadHook}
 */
export async function load(url, context, nextLoad) {
	if (!url.endsWith(".ts")) return nextLoad(url, context);
	const text = await readFile(new URL(url), "utf8");
	const { code } = transformSync(text, { mode: "strip-only" });
	return { format: "module", source: code, shortCircuit: true };
}
