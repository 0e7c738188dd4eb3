import { useMemo, useRef, useState } from "preact/hooks";
import { App } from "../ui/app.tsx";
import { OverTime } from "../ui/over-time.tsx";
import { PanelPeople } from "../ui/panel-people.tsx";
import type { Surface } from "../ui/surface.ts";
import { ElsewhereNotice } from "./elsewhere-notice.tsx";
import { shownTab } from "./shown-tab.ts";
import { StripButton } from "./strip-button.tsx";
import { useFrontTab } from "./use-front-tab.ts";
import { useTabSessions } from "./use-tab-sessions.ts";

interface Props {
	/** A tab to stay at, whichever is in front. */
	readonly fixedTabId: number | null;
}

/** Follows the tab in front where it is on; where it is not, the meeting goes on to be shown, and the panel says so. */
export function PanelApp({ fixedTabId }: Props) {
	const frontTabId = useFrontTab();
	const sessions = useTabSessions();
	const [wanted, setWanted] = useState<number | null>(null);
	const before = useRef<number | null>(null);
	const shown = shownTab(
		fixedTabId ?? frontTabId,
		sessions ?? [],
		before.current,
		wanted,
	);
	const { tabId, isInFront, otherTabId } = shown;
	if (isInFront === false || otherTabId === null) before.current = tabId;
	const surface: Surface = useMemo(
		() => ({
			PeopleList: PanelPeople,
			RoomPast: OverTime,
			RoomTools: StripButton,
			notice: (
				<ElsewhereNotice
					meetingTabId={isInFront ? otherTabId : tabId}
					isMeetingShown={!isInFront}
					onShowFront={() => setWanted(frontTabId)}
					onShowMeeting={() => setWanted(null)}
				/>
			),
		}),
		[tabId, isInFront, otherTabId, frontTabId],
	);
	// Both come at once at the start, and a tab that is on must not look as if it were off till then.
	if (sessions === null || tabId === null) return null;
	return <App tabId={tabId} isGranted={false} surface={surface} />;
}
