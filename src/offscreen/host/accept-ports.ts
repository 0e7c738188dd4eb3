import type { Port } from "../../platform/port.ts";
import type { TabSessions } from "../meeting-tab/tab-sessions.ts";

/**
 * Lets a content script in if its tab is on. One that outlived the switching
 * off, or connected before it was heard of, must not have pictures asked of
 * it; it tries again, if it may.
 */
export async function admitContent(
	port: Port,
	sessions: Pick<TabSessions, "of">,
	isOn: (tabId: number) => Promise<boolean>,
): Promise<void> {
	const { tabId, frameId, closed } = port;
	if (tabId === null || !(await isOn(tabId))) port.close();
	else if (!closed.aborted) sessions.of(tabId).addContent(port, frameId ?? 0);
}
