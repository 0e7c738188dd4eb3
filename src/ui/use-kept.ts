import { useRef } from "preact/hooks";

/** The list of before for as long as it holds the same, so that what hangs on it is not made anew. */
export function useKept<T>(
	next: readonly T[],
	isSame: (one: T, other: T) => boolean,
): readonly T[] {
	const kept = useRef(next);
	const before = kept.current;
	const holdsTheSame =
		before.length === next.length &&
		next.every((one, i) => {
			const old = before[i];
			return old !== undefined && isSame(one, old);
		});
	if (!holdsTheSame) kept.current = next;
	return kept.current;
}
