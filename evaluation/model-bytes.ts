import { readModelFile } from "../src/offscreen/inference/net-files.ts";

/** A model that the extension would take; rejects where it would not. */
export async function modelBytes(
	file: string,
	url: string,
): Promise<Uint8Array<ArrayBuffer>> {
	const model = await readModelFile(file, url);
	if (!model.ok) throw new Error(model.error.detail ?? model.error.code);
	return model.value;
}
