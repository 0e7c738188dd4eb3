import kernelsUrl from "../../../kernels/kernels.wasm?url";
import { type Result, succeed } from "../../core/base/result.ts";
import { readModelFile } from "./net-files.ts";

let compiled: Promise<Result<WebAssembly.Module>> | undefined;

/** Our own WebAssembly kernels (kernels/), compiled once for all nets. */
export function kernels(): Promise<Result<WebAssembly.Module>> {
	compiled ??= compile();
	return compiled;
}

async function compile(): Promise<Result<WebAssembly.Module>> {
	const bytes = await readModelFile("kernels.wasm", kernelsUrl);
	return bytes.ok ? succeed(await WebAssembly.compile(bytes.value)) : bytes;
}
