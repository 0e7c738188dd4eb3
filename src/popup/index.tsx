import { render } from "preact";
import { showPageLanguage } from "../platform/i18n/page-language.ts";
import { activeTabId } from "../platform/tabs.ts";
import { App } from "../ui/app/app.tsx";
import { ParticipantRows } from "../ui/people/participant-rows.tsx";
import { requestedTabId } from "../ui/state/requested-tab-id.ts";
import { OverTime } from "../ui/timeline/over-time.tsx";
import { OpenPanelButton } from "./open-panel-button.tsx";

const root = document.getElementById("popup");
showPageLanguage(document.documentElement);
if (root) {
	const requested = requestedTabId(location.search);
	const tabId = requested ?? (await activeTabId());
	const surface = {
		PeopleList: ParticipantRows,
		RoomPast: OverTime,
		tools: tabId !== null && <OpenPanelButton tabId={tabId} />,
	};
	render(
		<App tabId={tabId} isGranted={requested === null} surface={surface} />,
		root,
	);
}
