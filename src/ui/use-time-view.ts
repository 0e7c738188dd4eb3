import { useEffect, useState } from "preact/hooks";
import { parseTimeNews, timePortName } from "../contract/time-port.ts";
import { hearNews, type TimeView } from "../core/time-news.ts";
import { openPort } from "../platform/port.ts";
import { wait } from "../platform/wait.ts";

const PAUSE_MS = 1_000;

/** A tab's past, as it grows; null until it was heard. When the other end goes, it is asked for again. */
export function useTimeView(tabId: number): TimeView | null {
	const [view, setView] = useState<TimeView | null>(null);
	useEffect(() => {
		setView(null);
		const end = new AbortController();
		void follow(tabId, setView, end.signal);
		return () => end.abort();
	}, [tabId]);
	return view;
}

type Change = (next: (before: TimeView | null) => TimeView | null) => void;

async function follow(tabId: number, change: Change, signal: AbortSignal) {
	while (!signal.aborted) {
		const port = openPort(timePortName(tabId));
		port.listen((message) => {
			const news = parseTimeNews(message);
			if (news && !signal.aborted) change((before) => hearNews(before, news));
		});
		const over = AbortSignal.any([port.closed, signal]);
		if (!over.aborted)
			await new Promise((resolve) =>
				over.addEventListener("abort", resolve, { once: true }),
			);
		if (signal.aborted) port.close();
		else await wait(PAUSE_MS, signal);
	}
}
