import type { NetModel } from "../src/offscreen/inference/net.ts";
import {
	type NetFiles,
	readNetFiles,
} from "../src/offscreen/inference/net-files.ts";

/** A net that the extension would take; rejects where it would not. */
export async function netModel(files: NetFiles): Promise<NetModel> {
	const model = await readNetFiles(files);
	if (!model.ok) throw new Error(model.error.detail ?? model.error.code);
	return model.value;
}
