import { useLayoutEffect, useMemo } from "preact/hooks";

/** A state that begins with the component and ends with it. */
export function useLifetime<T>(begin: (life: AbortSignal) => T): T {
	const { end, state } = useMemo(() => {
		const end = new AbortController();
		return { end, state: begin(end.signal) };
	}, []);
	useLayoutEffect(() => () => end.abort(), []);
	return state;
}
