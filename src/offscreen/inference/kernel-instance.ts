/** A call of the kernel of this name, to be made as often as wanted. @throws where there is none */
export type KernelCalls = (name: string, args: readonly number[]) => () => void;

/** The kernels over a memory that whoever calls them lays out. */
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
