/** Of the peers' WebAssembly: one package for both, at the version of the tfjs that both carry. */
export const WASM_FOLDER = "/node_modules/@tensorflow/tfjs-backend-wasm/dist/";

/** How many threads tfjs's WebAssembly runs on: it takes half the cores where the page is cross-origin isolated. */
export async function tfjsThreads(tf: {
	env(): { getAsync(flag: string): Promise<unknown> };
	getThreadsCount?(): number;
}): Promise<number> {
	const isThreaded = await tf.env().getAsync("WASM_HAS_MULTITHREAD_SUPPORT");
	return isThreaded === true ? (tf.getThreadsCount?.() ?? Number.NaN) : 1;
}
