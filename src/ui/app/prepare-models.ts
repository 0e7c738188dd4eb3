import { send } from "../../platform/messenger.ts";

/** Loads the models while the user reads the page; no picture is taken before the tab is switched on. */
export function prepareModels(): void {
	send("background/preparation-requested", {});
}
