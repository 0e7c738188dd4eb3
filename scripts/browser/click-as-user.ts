import type { AttachedTarget } from "./attach-target.ts";

/** Clicks with a user gesture, which some browser functions require. */
export async function clickAsUser(target: AttachedTarget, selector: string) {
	await target.send("Runtime.evaluate", {
		expression: `document.querySelector(${JSON.stringify(selector)}).click()`,
		userGesture: true,
	});
}
