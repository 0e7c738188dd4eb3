import type { AttachedTarget } from "./attach-target.ts";
import { allTargets } from "./find-target.ts";
import type { ExtensionBrowser } from "./launch-extension.ts";
import { until } from "./until.ts";

/**
 * Closes a popup or a document and waits until it is gone: Chromium lists it for
 * about 10 ms longer, and it could be mistaken for the next one.
 */
export async function closeTarget(
	{ cdp }: Pick<ExtensionBrowser, "cdp">,
	{ targetId }: Pick<AttachedTarget, "targetId">,
) {
	await cdp.send("Target.closeTarget", { targetId });
	await until("The closed target's end", async () =>
		(await allTargets(cdp)).every((one) => one.targetId !== targetId),
	);
}
