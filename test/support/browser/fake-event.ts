export type FakeEvent<A extends unknown[], R = unknown> = ReturnType<
	typeof fakeEvent<A, R>
>;

/** An event of the browser. The test fires it. */
export function fakeEvent<A extends unknown[], R = unknown>() {
	const listeners = new Set<(...args: A) => R>();
	return {
		addListener: (listener: (...args: A) => R) => void listeners.add(listener),
		removeListener: (listener: (...args: A) => R) =>
			void listeners.delete(listener),
		/** What each listener returns, in the order in which they were added. */
		fire: (...args: A): readonly R[] =>
			[...listeners].map((listener) => listener(...args)),
		/** The document or worker that listened has ended. */
		clear: () => listeners.clear(),
	};
}
