import { allTargets } from "./find-target.mjs";
import { until } from "./until.mjs";

/**
 * Closes a popup or a document and waits until it is gone: Chromium still lists
 * it for some 10 ms, in which it would be taken for the next one.
 * @param {import("./launch-extension.mjs").ExtensionBrowser} browser
 * @param {Pick<import("./attach-target.mjs").AttachedTarget, "targetId">} target
 */
export async function closeTarget({ cdp }, { targetId }) {
	await cdp.send("Target.closeTarget", { targetId });
	await until("The closed target's end", async () =>
		(await allTargets(cdp)).every((one) => one.targetId !== targetId),
	);
}
