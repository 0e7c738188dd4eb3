import { repeat } from "../../platform/clock.ts";
import type { Port } from "../../platform/port.ts";

/** Posts the result of `figures` every second until the port closes; if it throws, nothing is posted. */
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
