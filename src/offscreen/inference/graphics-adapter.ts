/** Whether this device has a real graphics adapter for WebGPU. */
export type AdapterKind = "real" | "software" | "none";

export async function probeAdapter(): Promise<AdapterKind> {
	const adapter = await navigator.gpu?.requestAdapter();
	if (!adapter) return "none";
	const { architecture, device, description, isFallbackAdapter } = adapter.info;
	const isSoftware =
		isFallbackAdapter ||
		/swiftshader|llvmpipe|software|basic render/i.test(
			`${architecture} ${device} ${description}`,
		);
	return isSoftware ? "software" : "real";
}
