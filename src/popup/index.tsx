import { render } from "preact";
import { activeTabId } from "../platform/tabs.ts";
import { App } from "../ui/app.tsx";
import { requestedTabId } from "./requested-tab-id.ts";

const root = document.getElementById("popup");
if (root) {
	const requested = requestedTabId(location.search);
	const tabId = requested ?? (await activeTabId());
	render(<App tabId={tabId} isGranted={requested === null} />, root);
}
