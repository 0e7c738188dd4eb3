import type { NetModel } from "../src/offscreen/inference/net.ts";
import {
	type NetFiles,
	readNetFiles,
} from "../src/offscreen/inference/net-files.ts";

/** Reads a net's files as the extension does; rejects if the extension would not take them. */
export async function netModel(files: NetFiles): Promise<NetModel> {
	const model = await readNetFiles(files);
	if (!model.ok) throw new Error(model.error.detail ?? model.error.code);
	return model.value;
}
