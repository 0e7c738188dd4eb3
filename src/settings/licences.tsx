import { render } from "preact";
import { showPageLanguage } from "../platform/i18n/page-language.ts";
import { text } from "../platform/i18n/text.ts";
import { LicencesPage } from "./licences-page.tsx";

const root = document.getElementById("licences");
showPageLanguage(document.documentElement);
document.title = text("licences_title");
if (root) render(<LicencesPage />, root);
