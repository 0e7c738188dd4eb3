import { readFile } from "node:fs/promises";
import { transformSync } from "amaro";

/**
 * A `load` hook for Node that turns TypeScript into JavaScript as Node 22.18
 * does: types become spaces, so line numbers and functions' texts stay the same.
 * @type {import("node:module").LoadHook}
 */
export async function load(url, context, nextLoad) {
	if (!url.endsWith(".ts")) return nextLoad(url, context);
	const text = await readFile(new URL(url), "utf8");
	const { code } = transformSync(text, { mode: "strip-only" });
	return { format: "module", source: code, shortCircuit: true };
}
