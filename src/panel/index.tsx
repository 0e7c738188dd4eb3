import { render } from "preact";
import { requestedTabId } from "../ui/requested-tab-id.ts";
import { PanelApp } from "./panel-app.tsx";

const root = document.getElementById("panel");
if (root)
	render(<PanelApp fixedTabId={requestedTabId(location.search)} />, root);
