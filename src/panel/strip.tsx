import { render } from "preact";
import { showPageLanguage } from "../platform/i18n/page-language.ts";
import { requestedTabId } from "../ui/state/requested-tab-id.ts";
import { StripApp } from "./strip-app.tsx";

showPageLanguage(document.documentElement);
const root = document.getElementById("strip");
const tabId = requestedTabId(location.search);
if (root && tabId !== null) render(<StripApp tabId={tabId} />, root);
