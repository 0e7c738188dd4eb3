import { render } from "preact";
import { showPageLanguage } from "../platform/i18n/page-language.ts";
import { text } from "../platform/i18n/text.ts";
import { SettingsPage } from "./settings-page.tsx";

const root = document.getElementById("settings");
showPageLanguage(document.documentElement);
document.title = text("settings_title");
if (root) {
	render(<SettingsPage />, root);
	// The element that a link names was not there yet when Chrome looked for it.
	document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
