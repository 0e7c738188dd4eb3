import { allTargets } from "./find-target.mjs";
import { until } from "./until.mjs";

/**
 * Closes a popup and waits until it is gone: Chromium still lists it for some
 * 10 ms, in which it would be taken for the next one.
 * @param {import("./launch-extension.mjs").ExtensionBrowser} browser
 * @param {import("./attach-target.mjs").AttachedTarget} popup
 */
export async function closePopup({ cdp }, { targetId }) {
	await cdp.send("Target.closeTarget", { targetId });
	await until("The popup's end", async () =>
		(await allTargets(cdp)).every((one) => one.targetId !== targetId),
	);
}
