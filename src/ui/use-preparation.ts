import { useEffect } from "preact/hooks";
import { send } from "../platform/messenger.ts";

/** Lets the models load while the user reads what there is to read; no picture is taken before the switch. */
export function usePreparation(isReadable: boolean): void {
	useEffect(() => {
		if (isReadable) send("background/preparation-requested", {});
	}, [isReadable]);
}
