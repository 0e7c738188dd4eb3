import kernelsUrl from "../../../kernels/kernels.wasm?url";

let compiled: Promise<WebAssembly.Module> | undefined;

/** Our own WebAssembly kernels (kernels/), compiled once for all nets. */
export function kernels(): Promise<WebAssembly.Module> {
	compiled ??= compile();
	return compiled;
}

async function compile(): Promise<WebAssembly.Module> {
	const response = await fetch(kernelsUrl);
	if (!response.ok) throw new Error(`the kernels: status ${response.status}`);
	return WebAssembly.compile(await response.arrayBuffer());
}
