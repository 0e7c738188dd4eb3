import { useEffect, useState } from "preact/hooks";

/** Longer than from one picture of a scroll to the next, and soon enough to seem at once. */
const RESTS_MS = 150;

/** A value once it has stopped changing: for what takes long to draw, and need not follow each step. */
export function useRested<T>(value: T): T {
	const [rested, setRested] = useState(value);
	useEffect(() => {
		if (Object.is(value, rested)) return;
		const timer = setTimeout(() => setRested(() => value), RESTS_MS);
		return () => clearTimeout(timer);
	}, [value, rested]);
	return rested;
}
