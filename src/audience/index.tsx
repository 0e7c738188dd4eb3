import { render } from "preact";
import { showPageLanguage } from "../platform/i18n/page-language.ts";
import { text } from "../platform/i18n/text.ts";
import { ownTabId } from "../platform/tabs.ts";
import { AudienceApp } from "./audience-app.tsx";

const root = document.getElementById("audience");
showPageLanguage(document.documentElement);
document.title = `${text("audience_title")} · ${text("extension_name")}`;
const tabId = await ownTabId();
if (root && tabId !== null) render(<AudienceApp tabId={tabId} />, root);
