import { useLayoutEffect, useMemo } from "preact/hooks";

/** Creates a state at the component's first render, and ends it when the component unmounts. */
export function useLifetime<T>(begin: (life: AbortSignal) => T): T {
	const { end, state } = useMemo(() => {
		const end = new AbortController();
		return { end, state: begin(end.signal) };
	}, []);
	useLayoutEffect(() => () => end.abort(), []);
	return state;
}
