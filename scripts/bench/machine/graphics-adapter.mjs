/**
 * The graphics adapter that WebGPU finds in the offscreen document, in words;
 * null where there is none, or one in software.
 * @param {import("../../browser/attach-target.mjs").AttachedTarget} offscreen
 * @returns {Promise<string | null>}
 */
export async function graphicsAdapter(offscreen) {
	return adapterIn(
		await offscreen.evaluate(
			`navigator.gpu?.requestAdapter().then((adapter) => adapter && {
				vendor: adapter.info.vendor,
				architecture: adapter.info.architecture,
				description: adapter.info.description,
				isFallbackAdapter: adapter.info.isFallbackAdapter,
			})`,
		),
	);
}

/**
 * @param {unknown} info of the adapter, or null
 * @returns {string | null}
 */
export function adapterIn(info) {
	if (typeof info !== "object" || info === null) return null;
	const { vendor, architecture, description, isFallbackAdapter } = Object(info);
	const words = [vendor, architecture, description].filter(Boolean).join(" ");
	const isSoftware =
		isFallbackAdapter === true ||
		/swiftshader|llvmpipe|software|basic render/i.test(words);
	return isSoftware ? null : words || "an adapter without a name";
}
