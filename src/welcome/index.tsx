import { render } from "preact";
import { showPageLanguage } from "../platform/i18n/page-language.ts";
import { AFTER_UPDATE } from "../platform/own-pages.ts";
import { WelcomePage } from "./welcome-page.tsx";

const root = document.getElementById("welcome");
showPageLanguage(document.documentElement);
if (root)
	render(<WelcomePage isUpdate={location.search === AFTER_UPDATE} />, root);
