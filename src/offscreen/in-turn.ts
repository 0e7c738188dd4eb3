import { oneAtATime } from "../core/base/one-at-a-time.ts";

/** Runs pieces of work one after the other, for those who do not wait for the outcome: what rejects is handed to `onError`. */
export function inTurn(
	onError: (cause: unknown) => void,
): (work: () => Promise<void>) => Promise<void> {
	const run = oneAtATime();
	return (work) => run(work).catch(onError);
}
