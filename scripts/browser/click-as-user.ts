import type { AttachedTarget } from "./attach-target.ts";

/** Clicks as a user does, so that what needs a gesture has one. */
export async function clickAsUser(target: AttachedTarget, selector: string) {
	await target.send("Runtime.evaluate", {
		expression: `document.querySelector(${JSON.stringify(selector)}).click()`,
		userGesture: true,
	});
}
