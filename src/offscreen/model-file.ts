import manifest from "../../models/manifest.json";
import { failureOf } from "../core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../core/base/result.ts";

/**
 * Reads a model from the package and checks it against models/manifest.json:
 * a file cut short or exchanged is a failure that names it, never a guess.
 */
export async function readModelFile(
	file: string,
	url: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
	try {
		const response = await fetch(url);
		if (!response.ok) return damaged(file, `status ${response.status}`);
		const bytes = new Uint8Array(await response.arrayBuffer());
		const sha256 = hex(await crypto.subtle.digest("SHA-256", bytes));
		const expected = manifest.models.find((model) => model.file === file);
		return sha256 === expected?.sha256
			? succeed(bytes)
			: damaged(file, `${bytes.length} bytes, expected ${expected?.bytes}`);
	} catch (cause) {
		return damaged(file, cause);
	}
}

function damaged(file: string, cause: unknown): Result<never> {
	const why = cause instanceof Error ? cause.message : String(cause);
	return fail(failureOf("model-damaged", `${file}: ${why}`));
}

function hex(digest: ArrayBuffer): string {
	return [...new Uint8Array(digest)]
		.map((byte) => byte.toString(16).padStart(2, "0"))
		.join("");
}
