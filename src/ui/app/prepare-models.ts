import { send } from "../../platform/messenger.ts";

/** Lets the models load while the user reads what there is to read; no picture is taken before the switch. */
export function prepareModels(): void {
	send("background/preparation-requested", {});
}
