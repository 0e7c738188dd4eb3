import { useEffect, useState } from "preact/hooks";
import { nowMs } from "../platform/clock.ts";

/** The time, renewed every second: how old the last news is must not depend on news. */
export function useNow(): number {
	const [now, setNow] = useState(nowMs);
	useEffect(() => {
		const timer = setInterval(() => setNow(nowMs()), 1_000);
		return () => clearInterval(timer);
	}, []);
	return now;
}
