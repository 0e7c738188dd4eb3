import { render } from "preact";
import { showPageLanguage } from "../platform/i18n/page-language.ts";
import { activeTabId } from "../platform/tabs.ts";
import { App } from "../ui/app.tsx";
import { OverTime } from "../ui/over-time.tsx";
import { ParticipantRows } from "../ui/participant-rows.tsx";
import { requestedTabId } from "../ui/requested-tab-id.ts";
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
