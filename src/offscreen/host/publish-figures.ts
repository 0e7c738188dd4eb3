import { repeat } from "../../platform/clock.ts";
import type { Port } from "../../platform/port.ts";

/** Posts what `figures` says every second until the port closes; what cannot be said is left out. */
export function publishFigures(
	port: Port,
	figures: () => unknown | Promise<unknown>,
	onError: (cause: unknown) => void,
): void {
	repeat(1_000, port.closed, async () => {
		try {
			port.post(await figures());
		} catch (cause) {
			onError(cause);
		}
	});
}
