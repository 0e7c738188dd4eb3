import { useEffect, useState } from "preact/hooks";
import { activeTabId, onTabActivated } from "../platform/tabs.ts";

/** The tab in front in the panel's window; null until it is known. */
export function useFrontTab(): number | null {
	const [tabId, setTabId] = useState<number | null>(null);
	useEffect(() => {
		const end = new AbortController();
		const ask = async () => {
			const front = await activeTabId();
			if (!end.signal.aborted) setTabId(front);
		};
		ask();
		onTabActivated(ask, end.signal);
		return () => end.abort();
	}, []);
	return tabId;
}
