import { readModelFile } from "../src/offscreen/inference/net-files.ts";

/** Reads a model as the extension does; rejects if the extension would not take it. */
export async function modelBytes(
	file: string,
	url: string,
): Promise<Uint8Array<ArrayBuffer>> {
	const model = await readModelFile(file, url);
	if (!model.ok) throw new Error(model.error.detail ?? model.error.code);
	return model.value;
}
