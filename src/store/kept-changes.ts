/** The name under which all pages of the extension hear of changes of what is kept. */
const CHANNEL = "kept-sessions";

/** Tells all pages of the extension, this one included, that something that is kept has changed. */
export function announceChange(): void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.postMessage(null);
	channel.close();
}

/** Calls `listener` when any page has changed something that is kept, until `signal` aborts. */
export function onKeptChanged(listener: () => void, signal: AbortSignal): void {
	if (signal.aborted) return;
	const channel = new BroadcastChannel(CHANNEL);
	channel.onmessage = () => listener();
	signal.addEventListener("abort", () => channel.close(), { once: true });
}
