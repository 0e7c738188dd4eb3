import { parseNetPlan } from "../contract/parse-net-plan.ts";
import { failureOf } from "../core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../core/base/result.ts";
import { readModelFile } from "./model-file.ts";
import type { NetModel } from "./net.ts";

/** Where a net's two files lie; names as in models/manifest.json. */
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
