import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { PROJECT_ROOT } from "../../setup/project-root.mjs";

/**
 * The kernels that `npm run models` compiles. Node 20 needs a flag for relaxed SIMD, later versions do not; its quick
 * compiler adds products of bytes to the wrong numbers, so it is switched off.
 * @throws if they are not compiled yet
 */
export function compiledKernels(): WebAssembly.Module {
	setFlagsFromString("--experimental-wasm-relaxed-simd");
	setFlagsFromString("--no-liftoff");
	return new WebAssembly.Module(
		readFileSync(join(PROJECT_ROOT, "kernels/kernels.wasm")),
	);
}
