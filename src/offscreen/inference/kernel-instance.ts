/**
 * Binds a kernel's arguments; the returned call can be made any number of times.
 * @throws if there is no kernel of this name
 */
export type KernelCalls = (name: string, args: readonly number[]) => () => void;

/** Instantiates the kernels over a memory whose layout the caller decides. */
export function kernelInstance(
	kernels: WebAssembly.Module,
	memory: WebAssembly.Memory,
): KernelCalls {
	const { exports } = new WebAssembly.Instance(kernels, {
		env: { memory },
		softmax: { exp: Math.exp },
	});
	return (name, args) => {
		const kernel = exports[name];
		if (typeof kernel !== "function") throw new Error(`no kernel ${name}`);
		return kernel.bind(null, ...args);
	};
}
