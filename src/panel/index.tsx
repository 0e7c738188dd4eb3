import { render } from "preact";
import { showPageLanguage } from "../platform/i18n/page-language.ts";
import { requestedTabId } from "../ui/state/requested-tab-id.ts";
import { PanelApp } from "./panel-app.tsx";

showPageLanguage(document.documentElement);
const root = document.getElementById("panel");
if (root)
	render(<PanelApp fixedTabId={requestedTabId(location.search)} />, root);
