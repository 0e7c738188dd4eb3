import { useMemo } from "preact/hooks";
import { App } from "../ui/app/app.tsx";
import { useLifetime } from "../ui/kit/use-lifetime.ts";
import { PanelPeople } from "../ui/people/panel-people.tsx";
import type { Surface } from "../ui/room/surface.ts";
import { OverTime } from "../ui/timeline/over-time.tsx";
import { ElsewhereNotice } from "./elsewhere-notice.tsx";
import { type PanelState, panelState } from "./panel-state.ts";
import { StripButton } from "./strip-button.tsx";

interface Props {
	/** A tab to keep showing, whichever is in front; null to follow the tab in front. */
	readonly fixedTabId: number | null;
}

/** Follows the tab in front if that is on; otherwise it keeps showing the meeting, and says so. */
export function PanelApp({ fixedTabId }: Props) {
	const panel = useLifetime((life) => panelState(fixedTabId, life));
	const surface: Surface = useMemo(
		() => ({
			PeopleList: PanelPeople,
			RoomPast: OverTime,
			RoomTools: StripButton,
			notice: <Elsewhere panel={panel} />,
		}),
		[panel],
	);
	const { tabId } = panel.shown.value;
	if (!panel.isKnown.value || tabId === null) return null;
	return <App tabId={tabId} isGranted={false} surface={surface} />;
}

function Elsewhere({ panel }: { panel: PanelState }) {
	const { tabId, isInFront, otherTabId } = panel.shown.value;
	return (
		<ElsewhereNotice
			meetingTabId={isInFront ? otherTabId : tabId}
			isMeetingShown={!isInFront}
			onShowFront={panel.showFront}
			onShowMeeting={panel.showMeeting}
		/>
	);
}
