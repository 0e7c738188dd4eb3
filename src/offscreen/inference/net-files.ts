import manifest from "../../../models/manifest.json";
import { parseNetPlan } from "../../contract/net-plan.ts";
import { failureOf } from "../../core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../../core/base/result.ts";
import type { NetModel } from "./net.ts";

/** The addresses of a net's two files, with their names in models/manifest.json. */
export interface NetFiles {
	readonly model: ModelFile;
	readonly plan: ModelFile;
}

interface ModelFile {
	readonly name: string;
	readonly url: string;
}

export async function readNetFiles({
	model,
	plan,
}: NetFiles): Promise<Result<NetModel>> {
	const [bytes, text] = await Promise.all([
		readModelFile(model.name, model.url),
		readModelFile(plan.name, plan.url),
	]);
	if (!bytes.ok) return bytes;
	if (!text.ok) return text;
	const parsed = parseNetPlan(new TextDecoder().decode(text.value));
	if (!parsed) return fail(failureOf("model-damaged", plan.name));
	return succeed({ bytes: bytes.value, plan: parsed });
}

/**
 * Reads a file from the package and checks its SHA-256 against
 * models/manifest.json. A truncated or exchanged file is a failure that names it.
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
		const files = [manifest.kernels, ...manifest.models];
		const expected = files.find((recorded) => recorded.file === file);
		if (sha256 === expected?.sha256) return succeed(bytes);
		return bytes.length === expected?.bytes
			? damaged(file, "its contents have changed")
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
