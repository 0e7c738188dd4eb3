import { useEffect, useState } from "preact/hooks";
import { nowMs } from "../platform/clock.ts";
import { staleForMs } from "./news-age.ts";

const LOOK_EVERY_MS = 1_000;

/**
 * How long no news has come, where that is too long, renewed every second: it
 * must not depend on news. While news comes, nothing is drawn for it.
 * @param heardAtMs null where none is waited for
 */
export function useStaleMs(heardAtMs: number | null): number | null {
	const [staleMs, setStaleMs] = useState<number | null>(null);
	useEffect(() => {
		const look = () =>
			setStaleMs(heardAtMs === null ? null : staleForMs(heardAtMs, nowMs()));
		look();
		const timer = setInterval(look, LOOK_EVERY_MS);
		return () => clearInterval(timer);
	}, [heardAtMs]);
	return staleMs;
}
