const waiting: (() => void)[] = [];

const { port1, port2 } = new MessageChannel();

port1.onmessage = () => waiting.shift()?.();

/** Resolves in a task of its own, so that what has arrived meanwhile goes first; unlike a timer, it is not slowed down in a hidden tab. All calls share one channel, because opening and closing one takes 50 µs. */
export function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		waiting.push(resolve);
		port2.postMessage(null);
	});
}
