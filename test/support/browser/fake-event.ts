export type FakeEvent<A extends unknown[], R = unknown> = ReturnType<
	typeof fakeEvent<A, R>
>;

/** An event of the browser, which the test fires. */
export function fakeEvent<A extends unknown[], R = unknown>() {
	const listeners = new Set<(...args: A) => R>();
	return {
		addListener: (listener: (...args: A) => R) => void listeners.add(listener),
		removeListener: (listener: (...args: A) => R) =>
			void listeners.delete(listener),
		/** Calls the listeners and returns their results, in the order in which they were added. */
		fire: (...args: A): readonly R[] =>
			[...listeners].map((listener) => listener(...args)),
		/** Removes all listeners, as when their document or worker has ended. */
		clear: () => listeners.clear(),
	};
}
