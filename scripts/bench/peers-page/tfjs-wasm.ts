/** The folder of the peers' WebAssembly: both use one package, in the version of the tfjs that they bundle. */
export const WASM_FOLDER = "/node_modules/@tensorflow/tfjs-backend-wasm/dist/";

/** Number of threads of tfjs's WebAssembly: half the cores if the page is cross-origin isolated, else one. */
export async function tfjsThreads(tf: {
	env(): { getAsync(flag: string): Promise<unknown> };
	getThreadsCount?(): number;
}): Promise<number> {
	const isThreaded = await tf.env().getAsync("WASM_HAS_MULTITHREAD_SUPPORT");
	return isThreaded === true ? (tf.getThreadsCount?.() ?? Number.NaN) : 1;
}
