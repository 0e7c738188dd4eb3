import { useEffect, useState } from "preact/hooks";
import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { TabSession } from "../core/tab-session.ts";
import { send } from "../platform/messenger.ts";

export interface SessionControl {
	/** Null until the background has answered. */
	readonly session: TabSession | null;
	readonly isSwitching: boolean;
	/** Of the last request; cleared by the next. */
	readonly failure: PipelineFailure | null;
	setSession(session: TabSession): void;
	switchTo(on: boolean): Promise<void>;
}

export function useSession(tabId: number): SessionControl {
	const [session, setSession] = useState<TabSession | null>(null);
	const [isSwitching, setIsSwitching] = useState(false);
	const [failure, setFailure] = useState<PipelineFailure | null>(null);

	useEffect(() => {
		send("background/tab-session-requested", { tabId }).then((asked) => {
			if (asked.ok) setSession(asked.value);
			else setFailure(asked.error);
		});
	}, [tabId]);

	async function switchTo(on: boolean): Promise<void> {
		setFailure(null);
		setIsSwitching(true);
		const name = on
			? "background/switch-on-requested"
			: "background/switch-off-requested";
		const answered = await send(name, { tabId });
		setIsSwitching(false);
		if (answered.ok) setSession(answered.value);
		else setFailure(answered.error);
	}

	return { session, isSwitching, failure, setSession, switchTo };
}
