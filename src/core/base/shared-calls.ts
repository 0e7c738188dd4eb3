/** Calls with the same key share one answer until it has come, so that somebody who asks without end keeps nobody else waiting. */
export function sharedCalls<Key, Answer>(
	call: (key: Key) => Promise<Answer>,
): (key: Key) => Promise<Answer> {
	const underWay = new Map<Key, Promise<Answer>>();
	return (key) => {
		const before = underWay.get(key);
		if (before) return before;
		const answer = call(key).finally(() => underWay.delete(key));
		underWay.set(key, answer);
		return answer;
	};
}
